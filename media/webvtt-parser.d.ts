declare module 'webvtt-parser' {
  /** The W3C's parser, which comes without types. `line` and `col` begin at 1. */
  const webvtt: {
    WebVTTParser: new () => {
      parse(
        text: string,
        mode: 'subtitles/captions/descriptions',
      ): { cues: unknown[]; errors: { message: string; line: number; col?: number }[] }
    }
  }
  export = webvtt
}
