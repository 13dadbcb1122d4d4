import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testSecrets } from './secrets'

/** A database file of its own for each test file. */
const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-test-'))

Object.assign(process.env, testSecrets, {
  DATABASE_URL: `file:${path.join(folder, 'test.db')}`,
  MEDIA_DIR: path.join(folder, 'media'),
  LOG_LEVEL: 'silent',
  // Nothing listens there: tests of this layer have no site beside them.
  INTERNAL_URL: 'http://127.0.0.1:65531',
})
