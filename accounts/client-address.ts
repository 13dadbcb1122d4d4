import { isIPv6 } from 'node:net'

/**
 * The address a request came from. Each of our own proxies adds one to `X-Forwarded-For`; what stands before those was
 * written by the client and may be anything, so it is believed only as far as `trustedProxies` says.
 */
export function clientAddress(request: {
  socketAddress: string
  forwardedFor: string | undefined
  trustedProxies: number
}): string {
  const { socketAddress, forwardedFor = '', trustedProxies } = request
  const said = forwardedFor
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean)
  const chain = [...said, socketAddress]
  return chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? socketAddress
}

/** What attempts are counted by: an IPv4 address, or the first half of an IPv6 one, as one person is given all the rest. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const start = head.split(':').filter(Boolean)
  const end = tail?.split(':').filter(Boolean) ?? []
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - start.length - end.length)).fill('0')
  return [...start, ...gap, ...end]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
