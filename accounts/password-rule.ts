import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** As NIST asks where a password is not the only factor for everyone, and nothing of digits or capitals. */
export const shortestPassword = 12

/** Beyond this, only the time to check it grows. */
const longestPassword = 256

/** How many characters must be left of a password without its owner's name and address. */
const shortestRest = 8

let estimator: Promise<ZxcvbnFactory> | undefined

/**
 * What is wrong with a password, in words for its owner, or nothing. It must be long, not among the first million that
 * somebody guesses, and more than its owner's name or address.
 * @see https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver
 */
export async function passwordProblem(
  password: string,
  owner: { name?: string | null; email?: string | null } = {},
): Promise<string | undefined> {
  if (password.length < shortestPassword)
    return `Please choose at least ${shortestPassword} characters: a few words together are easy to remember.`
  if (password.length > longestPassword) return `Please choose at most ${longestPassword} characters.`
  const own = wordsOf(owner)
  if (without(own, password).length < shortestRest)
    return 'This is little more than your name or address. Please add other words.'
  estimator ??= loadEstimator()
  const { score } = (await estimator).check(password, ['firsthand', ...own])
  if (score < 2) return 'This is among the first that others would guess. Please choose other words.'
  return undefined
}

/** The parts of a name and an address that are long enough to be recognised. */
function wordsOf({ name, email }: { name?: string | null; email?: string | null }): string[] {
  const words = `${name ?? ''} ${email ?? ''}`.toLowerCase().split(/[\s@.+_-]+/)
  return words.filter((word) => word.length >= 3)
}

function without(words: string[], password: string): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), password.toLowerCase())
}

/** Loaded when first needed: the lists are large. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs, maxLength: 128 })
}
