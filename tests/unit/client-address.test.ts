import { describe, expect, test } from '@jest/globals'
import { clientAddress, networkOf } from '@/accounts/client-address'

describe('the address of a client', () => {
  test.each([
    // Without a proxy of ours, what the client claims is nothing.
    [0, undefined, '192.0.2.9'],
    [0, '203.0.113.1', '192.0.2.9'],
    // With one, the last address is what that proxy saw; what stands before it was made up.
    [1, '203.0.113.1', '203.0.113.1'],
    [1, '10.9.8.7, 203.0.113.1', '203.0.113.1'],
    [2, '10.9.8.7, 203.0.113.1, 198.51.100.1', '203.0.113.1'],
    // Fewer than there should be: as far as it goes.
    [2, '203.0.113.1', '203.0.113.1'],
    [1, '', '192.0.2.9'],
    [1, ' , ', '192.0.2.9'],
  ])('behind %i proxies and with %j is %s', (trustedProxies, forwardedFor, expected) => {
    expect(clientAddress({ socketAddress: '192.0.2.9', forwardedFor, trustedProxies })).toBe(expected)
  })

  test.each([
    ['192.0.2.9', '192.0.2.9'],
    ['::ffff:192.0.2.9', '192.0.2.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['unknown', 'unknown'],
  ])('counts %s as %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
