import { defineConfig } from '@playwright/test'
import { browserFlags, findBrowser } from './tests/e2e/support/browser'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/start-site.setup.ts',
  // One site and one database for all: each test makes the records that it changes.
  workers: 1,
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
