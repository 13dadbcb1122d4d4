/**
 * Text that a spreadsheet would take for a formula: what begins with one of OWASP's characters, be it after blanks, or
 * after the apostrophes that would already hide it.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/

/** Puts an apostrophe before what a spreadsheet would run, and leaves all else as it is. */
export function escapeFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** Takes back exactly what `escapeFormula` did. An apostrophe that begins a word, as in ’tis, stays. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}
