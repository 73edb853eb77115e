// What the plugin does not know for certain, and says so: an answer that never came, a log-in that was refused, a damaged ledger.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect } from './support/fixtures.mjs';
import { shoot } from './support/screenshots.mjs';
import { activate, box, createInvoice, expectStatus, fillConfiguration, k_bianchi, logIn, makeReady, openPlugin, openSettings, openTab, row, send } from './support/words.mjs';

const ledger = (studio) => join(studio.data, 'host/practices/bianchi/plugins/it.sistemats.plugin/ledger.db');

test('what Sistema TS does not tell is asked of the doctor, with the evidence', async ({ page, studio }) => {
  test.slow();
  await makeReady(page);
  await studio.simulator.setFault({ fault: 'reset-before-processing', operation: 'Inserimento' });
  await studio.simulator.setFault({ fault: 'html-page', operation: 'InterrogazionePuntuale', times: 0 });
  const number = await createInvoice(page);
  await send(page, number);
  await expectStatus(page, number, 'esito da verificare');
  await studio.stopHost();
  execFileSync('sqlite3', [ledger(studio), 'UPDATE document SET verify_tries = 4']); // asked as often as it takes
  await studio.startHost();
  await openTab(page, 'Invio Documenti Fiscali');
  await row(page, number).getByRole('link', { name: 'esito da verificare' }).click();
  await expect(page.getByRole('heading', { name: 'Il Sistema TS non dice come è andata' })).toBeVisible();
  await shoot(page, 'plugin-documento-da-verificare');
  await page.getByLabel('Il documento non c\'è').check();
  await page.getByLabel(/Ho cercato proprio questo documento/).check();
  await page.getByRole('button', { name: 'Registra' }).click();
  await expectStatus(page, number, 'da inviare');
  await send(page, number);
  await expectStatus(page, number, 'accolto');
  expect((await studio.simulator.document(number)).counts.Inserimento.accepted).toBe(1);
});

test('what was refused is not tried again unasked', async ({ page }) => {
  await logIn(page, 'titolare@bianchi.example');
  await activate(page);
  await openPlugin(page);
  const wrong = { password: 'Sbagliata1' };
  await fillConfiguration(page, k_bianchi, wrong);
  await expect(page.getByText(/non ha accettato|non sono corrett|rifiutat/i).first()).toBeVisible();
  await fillConfiguration(page, k_bianchi, wrong);
  await expect(page.getByLabel('Verificare ancora')).toBeVisible();
  await shoot(page, 'plugin-verificare-ancora');
  await fillConfiguration(page, k_bianchi);
  await expect(page.getByText('Credenziali verificate')).toBeVisible();
});

test('a damaged ledger is rebuilt, and the doctor is told', async ({ page, studio }) => {
  test.slow();
  await makeReady(page);
  const number = await createInvoice(page);
  await send(page, number);
  await expectStatus(page, number, 'accolto');
  await studio.stopHost();
  const root = execFileSync('sqlite3', [ledger(studio), "SELECT rootpage FROM sqlite_master WHERE name = 'document'"]);
  const file = openSync(ledger(studio), 'r+');
  writeSync(file, Buffer.alloc(4096, 0x55), 0, 4096, (Number(root) - 1) * 4096);
  closeSync(file);
  await studio.startHost();
  await page.goto('/plugins/it.sistemats.plugin/documenti'); // the first page counts by an index, which is whole
  await expect(page.getByRole('heading', { name: 'Il registro degli invii è danneggiato' })).toBeVisible();
  await shoot(page, 'plugin-registro-danneggiato');
  await openSettings(page);
  await box(page).getByRole('button', { name: 'Disattiva' }).click();
  await box(page).getByRole('button', { name: 'Attiva' }).click();
  await openTab(page, 'Invio Documenti Fiscali');
  await expect(page.getByText('Registro degli invii ricostruito.')).toBeVisible();
  await shoot(page, 'plugin-registro-ricostruito');
});
