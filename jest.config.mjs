/** What all suites share. Payload is ES modules only, so jest runs them as such (see tests/run.ts for the flags). */
const shared = {
  testEnvironment: '<rootDir>/tests/support/plain-globals.environment.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  moduleNameMapper: {
    '^@payload-config$': '<rootDir>/payload.config.ts',
    '^@/(.*)$': '<rootDir>/$1',
    '\\.(css|scss)$': '<rootDir>/tests/support/empty.ts',
  },
  testEnvironmentOptions: { customExportConditions: ['node', 'development'], globalsCleanup: 'on' },
  modulePathIgnorePatterns: ['<rootDir>/.next'],
}

const integration = {
  ...shared,
  testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/close-database.setup.ts'],
}

export default {
  // Generous, for slow and busy machines: nothing waits for it but a test that hangs.
  testTimeout: 120_000,
  testSequencer: '<rootDir>/tests/support/longest-first.sequencer.mjs',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts*'] },
    { ...shared, displayName: 'commands', testMatch: ['<rootDir>/tests/commands/**/*.test.ts'] },
    { ...integration, displayName: 'sqlite', setupFiles: ['<rootDir>/tests/support/sqlite.setup.ts'] },
    { ...integration, displayName: 'mongodb', setupFiles: ['<rootDir>/tests/support/mongodb.setup.ts'] },
  ],
}
