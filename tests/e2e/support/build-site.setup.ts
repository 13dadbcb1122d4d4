import { ensureBuild } from '../../../scripts/build.mjs'
import { testSecrets } from '../../support/secrets'

/** Builds the site, for all workers. */
export default async function buildSite(): Promise<void> {
  const code = await ensureBuild({ ...process.env, ...testSecrets })
  if (code !== 0) throw new Error(`The build failed with code ${code}`)
}
