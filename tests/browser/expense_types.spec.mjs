import { test, expect } from './support/fixtures.mjs';
import { activate, associate, bar, configure, createInvoice, expectStatus, k_bianchi, logIn, openTab } from './support/words.mjs';
import { shoot } from './support/screenshots.mjs';

const k_services = ['Visita specialistica', 'Visita di controllo', 'Ecografia', 'Elettrocardiogramma', 'Certificato medico',
  'Trattamento estetico'];
const line = (page, service) => page.getByRole('listitem').filter({ has: page.getByLabel(service, { exact: true }) });

test.beforeEach(async ({ page }) => {
  await logIn(page, 'titolare@bianchi.example');
  await activate(page);
  await configure(page, k_bianchi);
});

test('B29 B30 Associa tipo spesa lists every service of Impostazioni, Prestazioni', async ({ page }) => {
  await page.goto('/impostazioni/prestazioni');
  const services = await page.getByRole('table').getByRole('link').allTextContents();
  expect(services).toEqual(expect.arrayContaining(k_services));
  await openTab(page, 'Associa tipo spesa');
  for (const service of services) await expect(page.getByLabel(service, { exact: true })).toBeVisible();
});

test('B31 each service can be associated with a type of the Sistema TS classification', async ({ page }) => {
  await openTab(page, 'Associa tipo spesa');
  const values = await page.getByLabel('Visita specialistica').locator('option').evaluateAll((options) => options.map((option) => option.value));
  for (const type of ['SR', 'IC', 'AA', 'TK', 'SP', 'AD', 'AS', 'CT', 'PI', 'FC', 'FV', 'SV']) expect(values).toContain(type);
  await associate(page, { 'Visita specialistica': 'SR' });
});

test('B32 the legend with codes and descriptions is on the same page', async ({ page }) => {
  await openTab(page, 'Associa tipo spesa');
  const legend = page.getByRole('region', { name: 'Legenda dei codici spesa' });
  for (const code of ['SR', 'IC', 'AA']) await expect(legend.getByText(code, { exact: true })).toBeVisible();
  await expect(legend).toContainText(/visita/i);
});

test('B33 the association is made once and kept', async ({ page, studio }) => {
  await associate(page, { 'Visita specialistica': 'SR', Ecografia: 'SR' });
  await studio.stopHost();
  await studio.startHost();
  await page.goto('/');
  await openTab(page, 'Associa tipo spesa');
  await expect(page.getByLabel('Visita specialistica')).toHaveValue('SR');
  await expect(line(page, 'Visita specialistica')).not.toContainText('da associare');
});

test('B34 a modified service is to be confirmed again', async ({ page }) => {
  await associate(page, { 'Visita specialistica': 'SR' });
  await page.goto('/impostazioni/prestazioni');
  await page.getByRole('link', { name: 'Visita specialistica' }).click();
  await page.getByLabel('Nome', { exact: true }).fill('Visita specialistica lunga');
  await page.getByRole('button', { name: 'Salva' }).click();
  await openTab(page, 'Associa tipo spesa');
  const changed = line(page, 'Visita specialistica lunga');
  await expect(changed).toContainText('da confermare');
  await changed.getByLabel(/Il tipo è ancora giusto/).check();
  await page.getByRole('button', { name: 'Salva associazioni' }).click();
  await expect(line(page, 'Visita specialistica lunga')).not.toContainText('da confermare');
});

test('B35 a created service is shown as still to be associated', async ({ page }) => {
  await page.goto('/impostazioni/prestazioni');
  await page.getByRole('link', { name: 'Nuova prestazione' }).click();
  await page.getByLabel('Nome', { exact: true }).fill('Infiltrazione');
  await page.getByLabel(/^Prezzo/).fill('80,00');
  await page.getByRole('button', { name: 'Salva' }).click();
  await openTab(page, 'Associa tipo spesa');
  await expect(line(page, 'Infiltrazione')).toContainText('da associare');
});

test('an invoice with a service that has no type is to be corrected, and ready once it has one', async ({ page }) => {
  const number = await createInvoice(page);
  await expectStatus(page, number, 'da correggere');
  await page.getByRole('link', { name: number, exact: true }).click();
  await expect(page.getByRole('main')).toContainText(/tipo di spesa/i);
  await associate(page, { 'Visita specialistica': 'SR' });
  await expectStatus(page, number, 'da inviare');
  await expect(bar(page)).toBeVisible();
});

test('B29 B32 the legend shows the codes of the category, and the others on request', async ({ page }) => {
  await openTab(page, 'Associa tipo spesa');
  const legend = page.getByRole('region', { name: 'Legenda dei codici spesa' });
  await expect(legend).toContainText('I codici per: Medico chirurgo o odontoiatra.');
  await expect(legend.getByText('SP', { exact: true })).toBeHidden();
  await legend.getByText('Gli altri codici').click();
  await expect(legend.getByText('SP', { exact: true })).toBeVisible();
  await expect(legend).toContainText('Non ammesso per questa categoria.');
});

test('B31 a suggestion says why, fills in the choice and is saved by the doctor alone', async ({ page }) => {
  await openTab(page, 'Associa tipo spesa');
  const aesthetic = line(page, 'Trattamento estetico');
  await expect(aesthetic).toContainText('Nel nome c\'è «estetico»');
  await expect(page.getByLabel('Trattamento estetico', { exact: true })).toHaveValue('');
  await shoot(page, 'plugin-tipo-spesa-suggerimenti');
  await aesthetic.getByRole('button', { name: /Usa il suggerimento/ }).click();
  await expect(page.getByLabel('Trattamento estetico', { exact: true })).toHaveValue('IC');
  await expect(page.getByLabel('Trattamento estetico', { exact: true })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'resta da salvare' })).toBeVisible();
  await openTab(page, 'Associa tipo spesa'); // it was not saved
  await expect(page.getByLabel('Trattamento estetico', { exact: true })).toHaveValue('');
  await line(page, 'Trattamento estetico').getByRole('button', { name: /Usa il suggerimento/ }).click();
  await page.getByRole('button', { name: 'Salva associazioni' }).click();
  await expect(line(page, 'Trattamento estetico')).not.toContainText('da associare');
});

test('B72 the suggestion for what is no care is not to send it', async ({ page }) => {
  await openTab(page, 'Associa tipo spesa');
  const course = line(page, 'Corso per pazienti (non sanitario)');
  await expect(course).toContainText('Suggerimento: Non si invia.');
  await course.getByRole('button', { name: /Usa il suggerimento/ }).click();
  await page.getByRole('button', { name: 'Salva associazioni' }).click();
  await expect(page.getByLabel('Corso per pazienti (non sanitario)', { exact: true })).toHaveValue('-');
});

test('the service for which most paid documents wait comes first, and says how many it unlocks', async ({ page }) => {
  for (const service of ['Ecografia', 'Ecografia', 'Certificato medico']) await createInvoice(page, { lines: [[service, '50,00']] });
  const first = page.getByRole('list', { name: 'Da associare o confermare' }).getByRole('listitem').first();
  await expect(async () => {
    await openTab(page, 'Associa tipo spesa');
    await expect(first).toContainText('Sblocca 2 documenti pagati.', { timeout: 500 });
  }).toPass();
  await expect(first).toContainText('Ecografia');
  await expect(line(page, 'Certificato medico')).toContainText('Sblocca 1 documento pagato.');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a suggestion is filled in by the server, with the other choices kept and nothing saved', async ({ page }) => {
    await openTab(page, 'Associa tipo spesa');
    await page.getByLabel('Ecografia', { exact: true }).selectOption('AA');
    await line(page, 'Trattamento estetico').getByRole('button', { name: /Usa il suggerimento/ }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Suggerimento inserito per Trattamento estetico.' })).toBeVisible();
    await expect(page.getByLabel('Trattamento estetico', { exact: true })).toHaveValue('IC');
    await expect(page.getByLabel('Ecografia', { exact: true })).toHaveValue('AA');
    await page.getByRole('button', { name: 'Salva associazioni' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Associazioni salvate.' })).toBeVisible();
    await expect(page.getByLabel('Trattamento estetico', { exact: true })).toHaveValue('IC');
  });
});
