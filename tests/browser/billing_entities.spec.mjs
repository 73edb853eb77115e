import { test, expect } from './support/fixtures.mjs';
import { shoot } from './support/screenshots.mjs';
import { activate, configure, createInvoice, expectStatus, fillConfiguration, k_bianchi, k_conti, k_ferri, logIn, makeReady, openPlugin, openTab, send } from './support/words.mjs';

test('B13 with exactly one billing entity the user is led to Configura Sistema TS', async ({ page }) => {
  await logIn(page, 'titolare@bianchi.example');
  await activate(page);
  await openPlugin(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Configura Sistema TS' })).toBeVisible();
  await expect(page.getByLabel('Nominativo')).toHaveValue(k_bianchi.entity);
});

test('B14 with several billing entities all are shown and one is to be selected', async ({ page }) => {
  await logIn(page, 'titolare@aurora.example');
  await activate(page);
  await openPlugin(page);
  for (const who of [k_conti, k_ferri]) await expect(page.getByRole('heading', { name: who.entity })).toBeVisible();
  await page.getByRole('link', { name: new RegExp(k_ferri.entity) }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Configura Sistema TS' })).toBeVisible();
  await expect(page.getByLabel('Nominativo')).toHaveValue(k_ferri.entity);
});

test('B15 saving the credentials of one billing entity never changes those of another', async ({ page }) => {
  await logIn(page, 'titolare@aurora.example');
  await activate(page);
  await configure(page, k_conti);
  await openTab(page, 'Impostazioni');
  await page.getByRole('link', { name: new RegExp(k_ferri.entity) }).click();
  await fillConfiguration(page, k_ferri);
  await expect(page.getByText('Credenziali verificate')).toBeVisible();
  await openTab(page, 'Impostazioni');
  for (const who of [k_conti, k_ferri]) {
    await expect(page.getByRole('listitem').filter({ hasText: who.entity })).toContainText(who.user);
  }
});

test('B2 B3 B4 B16 before configuring, the user is told to check registration and data, and whom to ask', async ({ page }) => {
  await logIn(page, 'titolare@bianchi.example');
  await activate(page);
  await openPlugin(page);
  const notice = page.getByRole('region', { name: 'Preparati!' });
  await expect(notice).toContainText('già registrati');
  for (const item of ['Codice identificativo', 'Parola chiave', 'PIN', 'Codice proprietario (solo nel caso di SSA)']) {
    await expect(notice.getByRole('listitem').filter({ hasText: item })).toBeVisible();
  }
  await expect(notice).toContainText('assistenza ufficiale del Sistema TS');
  await expect(page.getByRole('link', { name: 'assistenza ufficiale del Sistema TS' })).toHaveCount(2); // beside the fields too
});

test('B14 B15 each billing entity has a row with its credentials, certificate and documents, each a link', async ({ page }) => {
  await makeReady(page, k_conti, 'titolare@aurora.example');
  const number = await createInvoice(page, { entity: k_conti.entity });
  await createInvoice(page, { entity: k_ferri.entity, number: 'F/1' });
  await send(page, number);
  await expectStatus(page, number, 'accolto');
  await createInvoice(page, { entity: k_conti.entity });
  const item = (who) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: who.entity }) });
  await expect(async () => {
    await openTab(page, 'Impostazioni');
    await expect(item(k_conti).getByRole('link', { name: '1 documento da inviare' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(item(k_conti)).toContainText('inserita oggi');
  await expect(item(k_conti).getByRole('link', { name: '0 documenti scartati' })).toBeVisible();
  await expect(item(k_ferri)).toContainText('da collegare');
  await expect(item(k_ferri)).not.toContainText('Da inviare');
  await shoot(page, 'plugin-impostazioni-entita');
  await item(k_conti).getByRole('link', { name: `documento ${number}` }).click();
  await expect(page.getByRole('heading', { level: 2, name: number })).toBeVisible();
});
