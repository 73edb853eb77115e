import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { test, expect } from './support/fixtures.mjs';

test.use({ hostFlags: ['--demo-invoices', '200'] });

test('the headless demo drives the main job and prints each document, its status and the messages', async ({ studio }) => {
  const demo = resolve(import.meta.dirname ?? '.', '../../sample-host/demo/headless_demo.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [demo, studio.address], { timeout: 80_000 });
  const documents = await studio.simulator.documents();
  expect(documents.length).toBeGreaterThan(0);
  for (const document of documents) {
    expect(stdout).toMatch(new RegExp(`^${document.number.replace(/[/.]/g, '\\$&')} +${document.status}`, 'm'));
    expect(document.counts.Inserimento.received).toBe(1);
  }
  expect(stdout).toMatch(/accolto: \d+/);
});
