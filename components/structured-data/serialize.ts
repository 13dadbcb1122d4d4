import type { Graph } from 'schema-dts'

const escapes: Record<string, string> = { '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' }

/** Data as a script element may hold it: whatever texts say, they cannot end the element, nor begin another one. */
export function serialize(graph: Graph): string {
  return JSON.stringify(graph).replace(/[<\u2028\u2029]/g, (character) => escapes[character] ?? '')
}
