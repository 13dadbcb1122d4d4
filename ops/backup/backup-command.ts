/** `npm run backup -- DIR`: database and uploaded files, while the site runs; and removes backups that have expired. */
import '@/scripts/load-env'
import { failInOneLine } from '@/scripts/fail'
import { readFolder } from './read-folder'

await failInOneLine(async () => {
  const dir = readFolder('backup')
  const { ensureEmpty, makeBackup } = await import('./make-backup')
  await ensureEmpty(dir)
  const { openPayload } = await import('@/ops/open-payload')
  const { removeExpired } = await import('./remove-expired')
  const payload = await openPayload()
  const { counts, files, expiresOn } = await makeBackup(payload, dir)
  const records = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const size = files.reduce((sum, file) => sum + file.size, 0) / 1e6
  console.log(
    `Backup: ${records} records and ${files.length} files (${size.toFixed(1)} MB) in ${dir}. It expires on ${expiresOn.slice(0, 10)}.`,
  )
  for (const sentence of await removeExpired(payload)) console.log(sentence)
  // The database's connections would keep the process alive.
  process.exit(0)
})
