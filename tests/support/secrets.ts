/** Secrets for tests alone. */
export const testSecrets = {
  PAYLOAD_SECRET: 'a secret for tests alone, of enough length',
  PREVIEW_SECRET: 'another secret for tests alone, long enough',
  VAULT_KEY: Buffer.alloc(32, 7).toString('base64'),
}
