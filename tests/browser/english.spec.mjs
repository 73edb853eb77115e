// A host team that tries the plugin in English: every page in its main states, with nothing Italian left in it.
import { join } from 'node:path';
import { expectAccessible } from './support/accessibility.mjs';
import { test, expect } from './support/fixtures.mjs';
import { say, speak } from './support/language.mjs';
import { expectFits, k_folder } from './support/screenshots.mjs';
import { activate, bar, box, createInvoice, editInvoice, expectStatus, fillConfiguration, k_conti, logIn, makeReady, openInvoice, openPlugin,
  openSettings, openTab, send } from './support/words.mjs';
import { expectEnglish, expectWorded } from './support/wording.mjs';

const k_mount = '/plugins/it.sistemats.plugin';
const k_laura = { name: 'Bianchi Laura', taxCode: 'BNCLRA85T61F205A' };
const k_iso = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const k_early = { paidOn: k_iso(3), issuedOn: k_iso(0) };
const k_giuseppe = { name: 'Verdi Giuseppe', taxCode: 'VRDGPP55M09F839H' };

test.use({ hostFlags: ['--demo-invoices', '0', '--locale', 'en'] });
test.slow();
test.beforeEach(async ({ page }) => speak(page, 'en'));

async function look(page, name) {
  await expectEnglish(page, name);
  await expectWorded(page, name);
  await expectAccessible(page, name);
  await page.screenshot({ path: join(k_folder, `en-${name}-1280.png`), fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: join(k_folder, `en-${name}-390.png`), fullPage: true });
  await expectFits(page, name);
  await page.setViewportSize({ width: 1280, height: 900 });
}

const press = (page, italian) => page.getByRole('button', { name: say(page, italian), exact: true }).click();
const follow = (page, italian) => page.getByRole('main').getByRole('link', { name: say(page, italian), exact: true }).first().click();

/** Opens the pages one after the other. */
async function lookAt(page, addresses) {
  for (const [name, address] of Object.entries(addresses)) {
    await page.goto(`${k_mount}${address}`);
    await look(page, name);
  }
}

async function expectStatuses(page, pairs) {
  for (const [number, word] of pairs) await expectStatus(page, number, word);
}

/** Opens the document's page once it shows the heading. */
async function openWith(page, number, heading) {
  await expect(async () => {
    await openTab(page, 'Invio Documenti Fiscali');
    await page.getByRole('link', { name: number, exact: true }).click();
    await expect(page.getByRole('heading', { name: say(page, heading) })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });
}

test('the first configuration', async ({ page, studio }) => {
  await logIn(page, 'titolare@aurora.example');
  await activate(page);
  await openPlugin(page);
  await look(page, 'entities');
  await page.getByRole('link', { name: new RegExp(k_conti.entity) }).click();
  for (const details of await page.locator('details').all()) await details.evaluate((element) => { element.open = true; });
  await look(page, 'configure');
  await press(page, 'Salva');
  await look(page, 'configure-errors');
  await fillConfiguration(page, k_conti, { password: 'Sbagliata1' });
  await expect(page.getByText(say(page, 'Il Sistema TS non ha accettato le credenziali.'))).toBeVisible();
  await look(page, 'configure-refused');
  await fillConfiguration(page, k_conti, { password: ' Sbagliata1' });
  await expect(page.getByLabel(say(page, 'Verificare ancora'))).toBeVisible();
  await look(page, 'configure-again');
  await studio.simulator.stop();
  await fillConfiguration(page, k_conti);
  await expect(page.getByRole('button', { name: say(page, 'Riprova la verifica') })).toBeVisible();
  await look(page, 'configure-unreachable');
  await studio.simulator.start();
  await press(page, 'Riprova la verifica');
  await expect(page.getByText(say(page, 'Credenziali verificate'))).toBeVisible();
  await look(page, 'connected');
  await lookAt(page, { 'overview-begin': '/', 'documents-none': '/documenti', 'expense-types-begin': '/tipo-spesa', settings: '/impostazioni',
    files: '/file', certificate: '/impostazioni/certificato' });
  await page.getByLabel(say(page, 'Testo del certificato')).fill('ciao');
  await press(page, 'Controlla');
  await look(page, 'certificate-refused');
});

test('from an invoice to its acceptance', async ({ page, studio }) => {
  await makeReady(page);
  await look(page, 'expense-types-saved');
  await studio.simulator.registry({ unknown: [k_laura.taxCode] });
  await studio.simulator.settings({ first_open_year: 2026 });
  const accepted = await createInvoice(page, { lines: [['Visita specialistica', '100,00'], ['Corso per pazienti', '20,00']] });
  const remarked = await createInvoice(page, { patient: k_laura });
  const rejected = await createInvoice(page, { patient: k_giuseppe, paidOn: '2025-12-30', issuedOn: '2025-12-30' });
  await send(page, accepted, remarked, rejected);
  await look(page, 'documents-sending');
  await expectStatuses(page, [[accepted, 'accolto'], [remarked, 'accolto con anomalie'], [rejected, 'scartato']]);
  const wrong = await createInvoice(page, { patient: { name: 'Neri Luca' } });
  const [early] = [await createInvoice(page, k_early), await createInvoice(page, k_early)];
  const opposed = await createInvoice(page, { opposition: true });
  const excluded = await createInvoice(page, { lines: [['Corso per pazienti', '20,00']] });
  await expectStatuses(page, [[wrong, 'da correggere'], [early, 'da correggere'], [opposed, 'da inviare'], [excluded, 'non si invia']]);
  await look(page, 'documents');
  for (const [name, number] of Object.entries({ accepted, remarked, rejected, 'to-correct': wrong, early, 'to-send': opposed, excluded })) {
    await openTab(page, 'Invio Documenti Fiscali');
    await page.getByRole('link', { name: number, exact: true }).click();
    await page.getByText(say(page, 'Chiedere aiuto su questo documento')).click();
    await look(page, `document-${name}`);
  }
  await openTab(page, 'Invio Documenti Fiscali');
  await press(page, 'Seleziona tutti i pronti');
  for (const summary of await page.locator('.sts-previews summary').all()) await summary.click();
  await look(page, 'summary');
  await openTab(page, 'Invio Documenti Fiscali');
  await press(page, 'Invia selezionati');
  await look(page, 'summary-nothing');
  await openTab(page, 'Invio Documenti Fiscali');
  await page.getByRole('link', { name: early, exact: true }).click();
  await follow(page, 'Lo stesso errore in un altro documento');
  await look(page, 'mistake');
  await follow(page, 'Correggi tutti');
  await look(page, 'correct-all');
  await lookAt(page, { overview: '/', guide: '/guida', 'document-not-found': '/documenti/0', 'year-summary': '/riepilogo',
    'documents-not-found': '/documenti?cerca=nulla', 'receipts-not-found': '/file?cerca=nulla', archive: '/archivio' });
  await press(page, 'Leggi dal Sistema TS');
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('row', { name: new RegExp(`^\\S+ ${accepted} `) })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });
  await look(page, 'archive-read');
  await lookAt(page, { activities: '/attivita' });
  await press(page, 'Verifica il registro');
  await look(page, 'activities-verified');
});

test('changes, doubts and files', async ({ page, studio }) => {
  await makeReady(page);
  const [varied, cancelled] = [await createInvoice(page), await createInvoice(page, { patient: k_giuseppe })];
  await send(page, varied, cancelled);
  for (const number of [varied, cancelled]) await expectStatus(page, number, 'accolto');
  await editInvoice(page, varied, () => page.getByLabel('Importo 1 (€)').fill('90,00'));
  await openWith(page, varied, "La fattura è cambiata dopo l'invio");
  await look(page, 'variation');
  await openInvoice(page, cancelled);
  await page.getByRole('link', { name: 'Annulla fattura' }).click();
  await page.getByRole('button', { name: 'Annulla fattura' }).click();
  await openWith(page, cancelled, 'La fattura non vale più');
  await look(page, 'cancellation');
  await press(page, 'Invia la cancellazione');
  await look(page, 'cancellation-not-confirmed');

  await studio.simulator.setFault({ fault: 'reset-before-processing', operation: 'Inserimento', times: 1 });
  await studio.simulator.setFault({ fault: 'html-page', operation: 'InterrogazionePuntuale', times: 0 });
  const lost = await createInvoice(page);
  await send(page, lost);
  await expectStatus(page, lost, 'esito da verificare');
  await page.getByRole('link', { name: lost, exact: true }).click();
  await look(page, 'document-to-verify');
});

test.describe('many documents', () => {
  test.use({ hostFlags: ['--demo-invoices', '0', '--locale', 'en', '--plugin-setting', 'sistema-ts.file-from=2'] });

  test('a file with its receipt', async ({ page, studio }) => {
    await makeReady(page);
    await studio.simulator.settings({ file_queued_ms: 6000 });
    const numbers = [await createInvoice(page), await createInvoice(page, { patient: k_giuseppe })];
    await send(page, ...numbers);
    await expectStatus(page, numbers[0], 'preso in carico');
    await look(page, 'documents-taken-in-charge');
    await expectStatus(page, numbers[0], 'accolto');
    await expect(async () => {
      await page.goto(`${k_mount}/file`);
      await expect(page.getByRole('link', { name: say(page, 'Ricevuta'), exact: true })).toBeVisible({ timeout: 500 });
    }).toPass();
    await look(page, 'files-with-receipt');
  });
});

test('a secretary who may not send', async ({ page, browser, studio }) => {
  await makeReady(page);
  const number = await createInvoice(page);
  await expectStatus(page, number, 'da inviare');
  const secretary = await browser.newPage({ baseURL: studio.address, locale: 'it-IT' });
  speak(secretary, 'en');
  await logIn(secretary, 'segretaria@bianchi.example');
  await openPlugin(secretary);
  await look(secretary, 'secretary-overview');
  await openTab(secretary, 'Invio Documenti Fiscali');
  await look(secretary, 'secretary-documents');
  await page.goto('/impostazioni/utenti');
  await page.getByRole('link', { name: 'Paola Neri' }).click();
  await page.getByLabel('Fatture', { exact: true }).uncheck();
  await page.getByLabel('Sistema Tessera Sanitaria (STS)').check();
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByText('Permessi salvati')).toBeVisible();
  await secretary.goto(`${k_mount}/documenti`);
  await look(secretary, 'secretary-no-documents');
  await secretary.close();
  await openSettings(page);
  await box(page).getByRole('button', { name: 'Disattiva' }).click();
  await expect(bar(page).getByRole('link', { name: 'Sistema TS' })).toHaveCount(0);
});
