// The log of activities: the plugin's own, and that of the host.
import { readFileSync } from 'node:fs';
import { test, expect } from './support/fixtures.mjs';
import { shoot } from './support/screenshots.mjs';
import { createInvoice, expectStatus, k_bianchi, k_patient, logIn, logOut, makeReady, openSettings, openTab, send } from './support/words.mjs';

test('who did what is listed, filtered, verified and exported', async ({ page }) => {
  test.slow();
  await makeReady(page);
  const number = await createInvoice(page);
  await send(page, number);
  await expectStatus(page, number, 'accolto');
  await openTab(page, 'Impostazioni');
  await page.getByRole('link', { name: 'Registro delle attività' }).last().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Registro delle attività' })).toBeVisible();
  const rows = page.getByRole('table', { name: 'Attività' }).getByRole('row');
  for (const action of ['Credenziali salvate', 'Credenziali accettate', 'Tipo spesa associato', 'Invio confermato', 'Documento inviato',
    'Esito del documento', 'Funzionalità avviata']) await expect(rows.filter({ hasText: action }).first(), action).toBeVisible();
  await expect(rows.filter({ hasText: 'Esito del documento' })).toContainText('accolto, protocollo');
  const main = page.getByRole('main');
  for (const secret of [k_patient.taxCode, k_patient.name, k_bianchi.password, k_bianchi.pin]) await expect(main).not.toContainText(secret);
  await shoot(page, 'plugin-registro');

  // With the keyboard alone.
  await page.getByLabel('Dal', { exact: true }).focus();
  await page.getByLabel('Attività', { exact: true }).selectOption({ label: 'Invio confermato' });
  await page.getByRole('button', { name: 'Cerca' }).press('Enter');
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText(`1 documento, 100,00 €: ${number}`);
  await shoot(page, 'plugin-registro-filtrato');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Esporta le righe filtrate' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^registro-attivita-\d{4}-\d{2}-\d{2}\.csv$/);
  const lines = readFileSync(await file.path(), 'utf8').trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(number);
  const kept = lines[2].match(/"([0-9a-f]{64})"$/)[1];

  await page.getByRole('link', { name: 'Togli i filtri' }).click();
  await expect(rows.filter({ hasText: 'Registro esportato' })).toBeVisible();
  await page.getByLabel('Impronta conservata').fill(kept);
  await page.getByRole('button', { name: 'Verifica il registro' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Il registro è integro.' })).toContainText("L'impronta indicata è quella della riga");
  await shoot(page, 'plugin-registro-verificato');
});

test('the host tells of log-ins, consent and activation', async ({ page }) => {
  await makeReady(page);
  await logOut(page);
  await page.getByLabel('Indirizzo e-mail').fill('titolare@bianchi.example');
  await page.getByLabel('Password').fill('sbagliata');
  await page.getByRole('button', { name: 'Accedi' }).click();
  await logIn(page, 'titolare@bianchi.example');
  await openSettings(page);
  await page.getByRole('link', { name: 'Registro delle attività' }).click();
  for (const what of ['Autorizzata la versione', 'Attivata la versione', 'Uscita', 'Accesso non riuscito']) {
    await expect(page.getByRole('row').filter({ hasText: what }), what).toBeVisible();
  }
  await page.getByRole('button', { name: 'Verifica il registro' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Il registro è integro' })).toBeVisible();
  await shoot(page, 'host-registro');
});
