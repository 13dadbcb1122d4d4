import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { browserFlags, findBrowser } from './tests/e2e/support/browser'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/build-site.setup.ts',
  // Each has a site and a database of its own, which its files share: each test makes the records that it changes.
  workers: Math.min(2, availableParallelism()),
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    launchOptions: { executablePath: findBrowser(), args: browserFlags },
    trace: 'retain-on-failure',
  },
})
