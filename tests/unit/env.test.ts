import { describe, expect, test } from '@jest/globals'
import { testSecrets } from '../support/secrets'

// The module parses the process's own environment when it is loaded.
Object.assign(process.env, testSecrets)
const { EnvironmentError, parseEnv } = await import('@/env')

describe('the environment', () => {
  test('needs only the three secrets', () => {
    expect(parseEnv(testSecrets)).toMatchObject({
      DATABASE_URL: 'file:./data/firsthand.db',
      PORT: 3000,
      SITE_URL: 'http://localhost:3000',
      INTERNAL_URL: 'http://localhost:3000',
      HOST: '127.0.0.1',
    })
  })

  test('derives the site’s address from the port, and drops a closing slash', () => {
    expect(parseEnv({ ...testSecrets, PORT: '4001' }).SITE_URL).toBe('http://localhost:4001')
    expect(parseEnv({ ...testSecrets, SITE_URL: 'https://voices.example/' }).SITE_URL).toBe(
      'https://voices.example',
    )
  })

  test('treats an empty variable as absent', () => {
    expect(parseEnv({ ...testSecrets, PORT: '', SITE_URL: '' }).PORT).toBe(3000)
  })

  test.each([
    ['PAYLOAD_SECRET', undefined, /^PAYLOAD_SECRET is missing: set it in \.env/],
    ['PAYLOAD_SECRET', 'short', /^PAYLOAD_SECRET must be at least 32 characters/],
    ['VAULT_KEY', 'bm90IDMyIGJ5dGVz', /^VAULT_KEY must be 32 bytes in base64/],
    [
      'DATABASE_URL',
      'postgres://localhost/x',
      /^DATABASE_URL must begin with file:, mongodb:\/\/ or mongodb\+srv:\/\//,
    ],
    ['UPLOAD_LIMIT_MB', 'much', /^UPLOAD_LIMIT_MB must be a number above 0/],
    ['PICTURE_LIMIT_MEGAPIXELS', '0', /^PICTURE_LIMIT_MEGAPIXELS must be a number above 0/],
    ['PORT', 'eighty', /^PORT must be a number/],
    ['PORT', '70000', /^PORT /],
    ['SITE_URL', 'voices.example', /^SITE_URL must be a http\(s\) address/],
    ['SITE_URL', 'javascript:alert(1)', /^SITE_URL must be a http\(s\) address/],
    ['DEMO_PASSWORD', 'abc', /^DEMO_PASSWORD must be at least 12 characters/],
    ['TRUSTED_PROXIES', 'many', /^TRUSTED_PROXIES must be a number from 0 to 10/],
    ['SECURITY_CONTACT', 'call us', /^SECURITY_CONTACT must be an address such as/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL /],
  ])('refuses %s=%s in one line that names it', (name, value, message) => {
    const parse = () => parseEnv({ ...testSecrets, [name]: value })
    expect(parse).toThrow(EnvironmentError)
    expect(parse).toThrow(message)
    expect(parse).not.toThrow(/\n/)
  })

  test('names everything that is wrong at once', () => {
    expect(() => parseEnv({})).toThrow(/PAYLOAD_SECRET.*VAULT_KEY/)
  })

  test('never repeats a secret in its complaint', () => {
    expect(() => parseEnv({ ...testSecrets, PAYLOAD_SECRET: 'hunter2' })).not.toThrow(/hunter2/)
  })
})
