import { type Block, type FieldHook, ValidationError } from 'payload'
import type { z } from 'zod'
import { editorText } from './editor-text'

/** A list within a list takes four levels, and nobody reads fifty of them. What looks through a text goes down each. */
const maxDepth = 200

/**
 * Saves of a rich text only what our editor makes, with these blocks, by whichever way it comes: what it does not show
 * would be seen by nobody, and by no search for names or words that are to be gone.
 * @throws ValidationError for a text that the editor could not have made, as with a node of another kind
 */
export function keepToEditor(blocks: readonly Block[]): FieldHook {
  const form = editorText(blocks)
  return ({ collection, global, path, req, value }) => {
    if (value === undefined || value === null) return value
    const refuse = (reason: string) => {
      const errors = [{ path: path.join('.'), message: `${reason} Write it in the editor.` }]
      return new ValidationError({ collection: collection?.slug, global: global?.slug, errors, req }, req.t)
    }
    if (isDeeper(value, maxDepth)) throw refuse('This text is nested too deep.')
    const { data, error } = form.safeParse(value)
    if (error) throw refuse(`This text holds what our editor does not make${placeOf(error)}.`)
    return data
  }
}

function placeOf({ issues: [issue] }: z.ZodError): string {
  return issue && issue.path.length > 0 ? `, at “${issue.path.join('.')}”` : ''
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1))
}
