/** What a record asks of machines; what it does not ask is not there. */
export type MachinesView = { noIndex?: true; noTraining?: true; noPreview?: true }

/** What is asked in the words of robots meta elements and of the header `X-Robots-Tag`; empty when nothing is. */
export function robotsDirectives({ noIndex, noTraining, noPreview }: MachinesView = {}): string[] {
  return [
    ...(noIndex ? ['noindex'] : []),
    ...(noTraining ? ['noai', 'noimageai'] : []),
    ...(noPreview ? ['max-image-preview:none'] : []),
  ]
}

/**
 * The same as headers of a response, for machines that read no further. Reserving text and data mining is the W3C’s
 * TDM Reservation Protocol, which laws refer to; the words for robots that train are what some of them look for.
 * @see https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/
 */
export function machineHeaders(machines: MachinesView): Record<string, string> {
  const directives = robotsDirectives(machines)
  return {
    ...(directives.length > 0 && { 'X-Robots-Tag': directives.join(', ') }),
    ...(machines.noTraining && { 'TDM-Reservation': '1' }),
  }
}
