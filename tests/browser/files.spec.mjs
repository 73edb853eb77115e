// Many documents go to Sistema TS as one file.
import { readFileSync } from 'node:fs';
import { test, expect } from './support/fixtures.mjs';
import { shoot } from './support/screenshots.mjs';
import { createInvoice, expectStatus, k_patient, makeReady, openTab, row, send } from './support/words.mjs';

test.use({ hostFlags: ['--demo-invoices', '0', '--plugin-setting', 'sistema-ts.file-from=3'] });
test.beforeEach(async ({ page }) => makeReady(page));

const k_patients = [k_patient, { name: 'Bianchi Laura', taxCode: 'BNCLRA85T61F205A' }, { name: 'Verdi Giuseppe', taxCode: 'VRDGPP55M09F839H' }];

async function createThree(page, changes = k_patients.map((patient) => ({ patient }))) {
  const numbers = [];
  for (const change of changes) numbers.push(await createInvoice(page, change));
  return numbers;
}

test('B39 B45 B70 many documents go as one file: preso in carico, then accolto, with the receipt', async ({ page, studio }) => {
  test.slow();
  await studio.simulator.settings({ file_queued_ms: 6000 });
  const numbers = await createThree(page);
  await send(page, ...numbers);
  await expectStatus(page, numbers[0], 'preso in carico');
  await expect(page.getByRole('main')).toContainText('3 documenti presi in carico dal Sistema TS');
  await shoot(page, 'plugin-preso-in-carico');
  await row(page, numbers[0]).getByRole('link', { name: 'preso in carico' }).click();
  await expect(page.getByRole('main')).toContainText('in fase di elaborazione da parte del Sistema TS');
  for (const number of numbers) await expectStatus(page, number, 'accolto');

  for (const number of numbers) {
    const document = await studio.simulator.document(number);
    expect(document.status).toBe('accolto');
    expect(document.counts.Inserimento.received).toBe(1);
  }
  expect((await studio.simulator.document(numbers[0])).patient).toBe(k_patient.taxCode);
  const files = await studio.simulator.files();
  expect(files).toHaveLength(1);
  expect(files[0].times_received).toBe(1);

  await page.getByRole('link', { name: 'File inviati e ricevute' }).click();
  await expect(page.getByRole('main')).toContainText('3 documenti acquisiti.');
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('link', { name: 'Ricevuta' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await shoot(page, 'plugin-file');
  const [receipt] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Ricevuta' }).click()]);
  expect(receipt.suggestedFilename()).toBe(`ricevuta-${files[0].protocol}.pdf`);
  expect(readFileSync(await receipt.path()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('B40 B42 each document of a file has its own outcome', async ({ page, studio }) => {
  test.slow();
  const unknown = k_patients[1];
  await studio.simulator.registry({ unknown: [unknown.taxCode] });
  await studio.simulator.settings({ first_open_year: 2026 });
  const numbers = await createThree(page, [{}, { patient: unknown }, { paidOn: '2025-12-30', issuedOn: '2025-12-30' }]);
  await send(page, ...numbers);
  await expectStatus(page, numbers[0], 'accolto');
  await expectStatus(page, numbers[1], 'accolto con anomalie');
  await expectStatus(page, numbers[2], 'scartato');
  await row(page, numbers[2]).getByRole('link', { name: 'scartato' }).click();
  await expect(page.getByRole('main')).toContainText('S035');
});

test('a file whose answer is lost is looked for, and received once', async ({ page, studio }) => {
  test.slow();
  await studio.simulator.setFault({ fault: 'no-answer-after-commit', operation: 'inviaFileMtom', times: 1 });
  const numbers = await createThree(page);
  await send(page, ...numbers);
  await expectStatus(page, numbers[0], 'esito da verificare');
  for (const number of numbers) await expectStatus(page, number, 'accolto');
  const files = await studio.simulator.files();
  expect(files.map((file) => file.times_received)).toEqual([1]);
  for (const number of numbers) expect((await studio.simulator.document(number)).counts.Inserimento.received).toBe(1);
});

test('a file that is discarded as a whole gives its documents back with the reason', async ({ page, studio }) => {
  test.slow();
  await studio.simulator.setFault({ fault: 'file-discarded', operation: 'inviaFileMtom', times: 1 });
  const numbers = await createThree(page);
  await send(page, ...numbers);
  await expect(async () => {
    await openTab(page, 'Invio Documenti Fiscali');
    await expect(row(page, numbers[0])).toContainText('ha scartato il file', { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await send(page, ...numbers);
  for (const number of numbers) await expectStatus(page, number, 'accolto');
});

test('what Sistema TS holds of a year is read on request and listed beside the documents', async ({ page }) => {
  const number = await createInvoice(page);
  await send(page, number);
  await expectStatus(page, number, 'accolto');
  await page.getByRole('link', { name: 'Archivio del Sistema TS' }).click();
  await page.getByRole('button', { name: 'Leggi dal Sistema TS' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('main')).toContainText('Letto dal Sistema TS il', { timeout: 500 });
  }).toPass({ timeout: 40_000 });
  await expect(page.getByRole('row', { name: new RegExp(number) })).toContainText('Apri il documento');
  await shoot(page, 'plugin-archivio');
});
