import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: [],
    testTimeout: 30_000,
    pool: 'forks',
    // All cores, also on a machine that has two: the default leaves one free.
    maxWorkers: '100%',
    // A fixed zone far from UTC by default: whatever depends on the machine's zone then fails here.
    env: { TZ: process.env['TZ'] ?? 'Pacific/Kiritimati' },
  },
});
