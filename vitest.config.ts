import { defineConfig } from 'vitest/config'
import { patientForks } from './tests/support/patient-forks.ts'

export default defineConfig({
  test: {
    include: ['{kernel,platform,modules,apps,design-system,simulators,tests,tools,bench}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/global-setup.ts'],
    pool: patientForks,
    // One core would stand idle while a journey waits for its browser; more than two files at once starve each other.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default'],
  },
})
