import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testSecrets } from './secrets'

const server = process.env.TEST_MONGODB_URL
if (!server) throw new Error('TEST_MONGODB_URL is not set: it names the server that these tests run on')

/** A database of its own for each test file. */
const url = new URL(server)
url.pathname = `/firsthand-test-${randomBytes(6).toString('hex')}`

Object.assign(process.env, testSecrets, {
  DATABASE_URL: url.href,
  MEDIA_DIR: mkdtempSync(path.join(tmpdir(), 'firsthand-test-media-')),
  LOG_LEVEL: 'silent',
  INTERNAL_URL: 'http://127.0.0.1:65531',
})
