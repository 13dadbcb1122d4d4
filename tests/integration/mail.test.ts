import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { openMailbox } from '../support/mailbox'
import { testPayload } from '../support/payload'

const email = 'forgetful@test.example'

test('a forgotten password is answered with a link by mail: to a server if there is one, else to the outbox', async () => {
  const { url, received, close } = await openMailbox()
  process.env.SMTP_URL = url
  process.env.MAIL_FROM = 'newsroom@test.example'

  const payload = await testPayload()
  await payload.create({
    collection: 'users',
    data: { email, password: 'a long password', name: 'Forgetful', roles: ['editor'] },
  })
  await payload.forgotPassword({ collection: 'users', data: { email } })
  await close()

  expect(received).toHaveLength(1)
  expect(received[0]).toMatch(/^From: Firsthand <newsroom@test\.example>/m)
  expect(received[0]).toMatch(/^To: forgetful@test\.example/m)
  expect(received[0]?.replace(/=\r\n/g, '')).toMatch(/\/admin\/reset\/[0-9a-f]{20,}/)
})

test('the outbox keeps a message for its owner alone', async () => {
  const home = process.cwd()
  process.chdir(await mkdtemp(path.join(tmpdir(), 'firsthand-outbox-')))
  try {
    const { keep, outbox } = await import('@/ops/outbox')
    await keep(Buffer.from('Subject: Hello\r\n\r\nWords.'))
    const [file = ''] = await readdir(outbox())
    expect(file).toMatch(/\.eml$/)
    expect(await readFile(path.join(outbox(), file), 'utf8')).toContain('Words.')
    expect((await stat(path.join(outbox(), file))).mode & 0o777).toBe(0o600)
  } finally {
    process.chdir(home)
  }
})
