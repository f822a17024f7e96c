import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{kernel,platform,modules,apps,design-system,simulators,tests,tools,bench}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/global-setup.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default'],
  },
})
