import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, errors } from 'jose'
import { currentKey, knownKeys } from './keys'

/** A value of the vault cannot be opened: its key is not here, or it is not what was written. */
export class SealBroken extends Error {
  override name = 'SealBroken'
}

/** The key that it was sealed with is not here. */
export class KeyUnknown extends SealBroken {}

/**
 * Encrypts a text as a compact JWE (AES-256-GCM, RFC 7516). Its header names the key, and the place it belongs to:
 * moved to another field, it does not open.
 * @param place such as `people.realName`
 */
export function seal(text: string, place: string): Promise<string> {
  return sealBytes(new TextEncoder().encode(text), place)
}

/** Encrypts what is no text in the same way. */
export async function sealBytes(bytes: Uint8Array, place: string): Promise<string> {
  return new CompactEncrypt(bytes)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: currentKey.id, place })
    .encrypt(currentKey.bytes)
}

/** Opens what `seal` made for the same place. @throws SealBroken */
export async function unseal(sealed: string, place: string): Promise<string> {
  return new TextDecoder().decode(await unsealBytes(sealed, place))
}

/** Opens what `sealBytes` made for the same place. @throws SealBroken */
export async function unsealBytes(sealed: string, place: string): Promise<Uint8Array> {
  const header = headerOf(sealed)
  const key = knownKeys.find(({ id }) => id === header.kid)
  if (!key) {
    throw new KeyUnknown(
      `The vault was sealed with the key ${header.kid}, and VAULT_KEY is another one. If the key was just changed, restart the site.`,
    )
  }
  if (header.place !== place) throw new SealBroken(`A value of the vault was moved to ${place}`)
  try {
    const { plaintext } = await compactDecrypt(sealed, key.bytes, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    return plaintext
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error
    throw new SealBroken(`A value of the vault at ${place} was altered`, { cause: error })
  }
}

/** Whether a value is sealed, and with the present key. */
export function isSealedNow(sealed: string): boolean {
  return headerOf(sealed).kid === currentKey.id
}

/** The id of the key that a value was sealed with; none where it was altered. */
export function keyIdOf(sealed: string): string | undefined {
  try {
    return headerOf(sealed).kid
  } catch (error) {
    if (error instanceof SealBroken) return undefined
    throw error
  }
}

function headerOf(sealed: string): { kid?: string; place?: unknown } {
  try {
    return decodeProtectedHeader(sealed)
  } catch (error) {
    throw new SealBroken('A value of the vault is not sealed as it should be', { cause: error })
  }
}
