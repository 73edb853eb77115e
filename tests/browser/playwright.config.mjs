import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import { k_build } from './support/build.mjs';

// Each test starts its own sample host and simulator, so that no test sees what another one did.
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.mjs',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  retries: process.env.CI ? 1 : 0, // a stalled machine is no fault of the product; the list names what was tried twice
  forbidOnly: true,
  reporter: [['list'], ['json']],
  outputDir: join(k_build, 'browser-output'),
  use: {
    browserName: 'chromium',
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    contextOptions: { reducedMotion: 'reduce' }, // a click must not hit a page that still scrolls
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync'],
    },
  },
});
