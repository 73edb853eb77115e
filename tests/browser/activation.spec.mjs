import { test, expect } from './support/fixtures.mjs';
import {
  activate, associate, bar, box, configure, createInvoice, expectStatus, k_bianchi, k_feature, logIn, openSettings, openTab, send,
} from './support/words.mjs';

test.beforeEach(async ({ page }) => logIn(page, 'titolare@bianchi.example'));

test('B5 the box Sistema Tessera Sanitaria with Attiva is under Impostazioni, Funzionalità aggiuntive', async ({ page }) => {
  await openSettings(page);
  await expect(box(page).getByRole('heading', { name: k_feature })).toBeVisible();
  await expect(box(page).getByRole('link', { name: 'Attiva' })).toBeVisible();
});

test('B6 Attiva asks for authorisation to the invoices issued and the registry data', async ({ page }) => {
  await openSettings(page);
  await box(page).getByRole('link', { name: 'Attiva' }).click();
  await expect(page.getByRole('heading', { name: "Chiede l'autorizzazione a" })).toBeVisible();
  await expect(page.getByText('Leggere le fatture emesse con questa applicazione')).toBeVisible();
  await expect(page.getByText('Leggere i tuoi dati anagrafici')).toBeVisible();
  await expect(page.getByText('nome e codice fiscale dei pazienti')).toBeVisible();
});

test('B7 only Attiva e continua starts the installation', async ({ page }) => {
  await openSettings(page);
  await box(page).getByRole('link', { name: 'Attiva' }).click();
  await page.getByRole('link', { name: 'Annulla' }).click();
  await expect(box(page).getByText('Non attiva')).toBeVisible();
  await box(page).getByRole('link', { name: 'Attiva' }).click();
  await page.getByRole('button', { name: 'Attiva e continua' }).click();
  await expect(box(page).getByText('Attiva', { exact: true })).toBeVisible();
});

test('B8 B9 after consent the installation completes by itself and the icon appears in the bar', async ({ page }) => {
  await activate(page);
  const entry = bar(page).getByRole('link', { name: 'Sistema TS' });
  await expect(entry).toBeVisible();
  await expect.poll(() => entry.locator('img').evaluate((image) => image.complete && image.naturalWidth > 0)).toBe(true);
});

test('B10 before the activation the icon is not there', async ({ page }) => {
  await expect(bar(page).getByRole('link', { name: 'Fatture' })).toBeVisible();
  await expect(bar(page).getByRole('link', { name: 'Sistema TS' })).toHaveCount(0);
  expect((await page.request.get('/plugins/it.sistemats.plugin/')).status()).toBe(404);
});

test('B11 B12 Disattiva switches it off: the icon goes and Attiva is offered again', async ({ page }) => {
  await activate(page);
  await box(page).getByRole('button', { name: 'Disattiva' }).click();
  await expect(page.getByText('Funzionalità disattivata.')).toBeVisible();
  await expect(bar(page).getByRole('link', { name: 'Sistema TS' })).toHaveCount(0);
  await expect(box(page).getByRole('button', { name: 'Attiva' })).toBeVisible();
  expect((await page.request.get('/plugins/it.sistemats.plugin/')).status()).toBe(404);
});

test('B71 activated again, everything is as it was', async ({ page }) => {
  await activate(page);
  await configure(page, k_bianchi);
  await associate(page, { 'Visita specialistica': 'SR' });
  const number = await createInvoice(page);
  await send(page, number);
  await expectStatus(page, number, 'accolto');
  await openSettings(page);
  await box(page).getByRole('button', { name: 'Disattiva' }).click();
  await box(page).getByRole('button', { name: 'Attiva' }).click(); // the consent stands: no page in between
  await expectStatus(page, number, 'accolto');
  await openTab(page, 'Associa tipo spesa');
  await expect(page.getByLabel('Visita specialistica')).toHaveValue('SR');
});

test('the second plugin works beside the first', async ({ page }) => {
  await activate(page);
  await activate(page, 'Contafatture');
  await bar(page).getByRole('link', { name: 'Contafatture' }).click();
  await expect(page.getByRole('heading', { name: 'Contafatture' })).toBeVisible();
  await expect(bar(page).getByRole('link', { name: 'Sistema TS' })).toBeVisible();
});

test('an active plugin is active again after the host was restarted', async ({ page, studio }) => {
  await activate(page);
  await studio.stopHost();
  await studio.startHost();
  await page.goto('/');
  await expect(bar(page).getByRole('link', { name: 'Sistema TS' })).toBeVisible();
});

test('a collaborator cannot activate it', async ({ page, browser, studio }) => {
  const other = await browser.newPage({ baseURL: studio.address });
  await logIn(other, 'segretaria@bianchi.example');
  const answer = await other.request.get('/impostazioni/funzionalita/it.sistemats.plugin/attiva');
  expect(answer.status()).toBe(403);
  await other.close();
  await openSettings(page);
  await expect(box(page).getByText('Non attiva')).toBeVisible();
});
