import { defineConfig } from 'vitest/config'

const patient = { testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    // By itself one core is kept back; browsers and servers wait more than they compute.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'apps/*/src/**/*.test.{ts,tsx}'],
          ...patient,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/{contract,golden,house}/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/postgres-server.ts'],
          ...patient,
        },
      },
      {
        test: {
          name: 'validation',
          include: ['tests/validation/**/*.test.ts'],
          ...patient,
        },
      },
      {
        test: {
          name: 'interface',
          include: ['tests/interface/**/*.test.ts'],
          globalSetup: ['tests/loaded-database.ts', 'tests/postgres-server.ts'],
          ...patient,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/loaded-database.ts', 'tests/e2e/chromium.ts'],
          ...patient,
        },
      },
    ],
  },
})
