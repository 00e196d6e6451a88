import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './build/chromium.ts';

const chromium = findChromium();
const DATABASE_TESTS = 'tests/{central,attacks}/**/*.db.test.ts';
const POSTGRES = 'tests/support/postgres-global.ts';
const BROWSER_TESTS = 'tests/renderer/**/*.browser.test.ts';
const SLOW_MS = 120_000;

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/summary-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{shared,electron,central,toolchain,build,faults,attacks}/**/*.test.ts'],
          exclude: [DATABASE_TESTS, 'tests/central/web/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'central',
          environment: 'node',
          include: [DATABASE_TESTS],
          globalSetup: POSTGRES,
          testTimeout: SLOW_MS,
          hookTimeout: SLOW_MS,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['tests/{renderer,central/web}/**/*.test.{ts,tsx}'],
          exclude: [BROWSER_TESTS],
          setupFiles: ['tests/support/testing-library.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // Found on the way they would make Vite reload a page in the middle of a test.
        optimizeDeps: {
          include: [
            'axe-core',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'canonicalize',
            'dexie',
            'fast-check',
            'hash-wasm',
            'minisearch',
            'qr',
            'vietnam-qr-pay/dist/qr-pay.js',
            'zod',
          ],
        },
        test: {
          name: 'store',
          include: [BROWSER_TESTS],
          testTimeout: SLOW_MS,
          hookTimeout: SLOW_MS,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: chromium === undefined ? {} : { executablePath: chromium },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/{e2e,faults,attacks,build,central}/**/*.e2e.ts'],
          globalSetup: POSTGRES,
          fileParallelism: false,
          testTimeout: SLOW_MS,
          hookTimeout: SLOW_MS,
        },
      },
    ],
  },
});
