import { readFileSync } from 'node:fs'
import path from 'node:path'
import { RelaxNGValidator, XmlDocument, XmlError } from 'libxml2-wasm'

/** What is wrong with a feed by RFC 4287; nothing if it is valid. */
export function feedErrors(xml: string): string | undefined {
  const schema = readFileSync(path.resolve('tests/support/atom.rng'), 'utf8')
  try {
    RelaxNGValidator.fromDoc(XmlDocument.fromString(schema)).validate(XmlDocument.fromString(xml))
    return undefined
  } catch (error) {
    if (error instanceof XmlError) return error.message
    throw error
  }
}
