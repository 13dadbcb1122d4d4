import { CompactEncrypt, compactDecrypt } from 'jose'
import { derivedKey } from '@/ops/derived-key'

const key = derivedKey('firsthand: second factors')

/** Encrypts a text so that a copy of the database does not hold it (JWE, A256GCM, by a key made from PAYLOAD_SECRET). */
export async function seal(text: string): Promise<string> {
  const encrypt = new CompactEncrypt(new TextEncoder().encode(text))
  return encrypt.setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(key)
}

/** Decrypts what `seal` made. @throws JWEDecryptionFailed after PAYLOAD_SECRET was changed */
export async function unseal(sealed: string): Promise<string> {
  const { plaintext } = await compactDecrypt(sealed, key)
  return new TextDecoder().decode(plaintext)
}
