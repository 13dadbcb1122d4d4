import type { PayloadRequest } from 'payload'

/** The body of a request as it was sent, in parts; nothing when it is longer than that. */
export async function readBody(
  { body }: Pick<PayloadRequest, 'body'>,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer>[] | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const reader = body?.getReader()
  for (let size = 0; ; ) {
    const { value, done } = (await reader?.read()) ?? { done: true }
    if (done || !value) return parts
    parts.push(value)
    size += value.byteLength
    if (size > mostBytes) return undefined
  }
}
