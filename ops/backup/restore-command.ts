/** `npm run restore -- DIR`: puts a backup in the place of database and uploaded files. The site must be stopped. */
import '@/scripts/load-env'
import { failInOneLine } from '@/scripts/fail'
import { readFolder } from './read-folder'

await failInOneLine(async () => {
  const dir = readFolder('restore')
  const { restoreBackup } = await import('./restore-backup')
  const { manifest, takedowns, narrowed, warnings } = await restoreBackup(dir)
  for (const warning of warnings) console.error(`WARNING: ${warning}`)
  const again = takedowns === 1 ? '1 withdrawal was' : `${takedowns} withdrawals were`
  console.log(`Restored the backup of ${manifest.madeAt} from ${dir}. ${again} applied again.`)
  if (narrowed > 0) console.log(`Consents that allow less since are narrowed again: ${narrowed}.`)
  // The database's connections would keep the process alive.
  process.exit(0)
})
