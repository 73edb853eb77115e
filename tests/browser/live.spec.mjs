// What scripts add: results that come by themselves, passwords that can be looked at, a text that is copied.
import { test, expect } from './support/fixtures.mjs';
import { shoot } from './support/screenshots.mjs';
import { activate, createInvoice, expectListed, expectStatus, k_bianchi, k_conti, logIn, makeReady, openPlugin, openTab, row, send } from './support/words.mjs';

test('results come by themselves, and ticks and focus stay', async ({ page, studio }) => {
  await makeReady(page);
  const first = await createInvoice(page);
  const second = await createInvoice(page, { patient: { name: 'Verdi Anna', taxCode: 'BNCLRA85T61F205A' } });
  await expectListed(page, second);
  await expectStatus(page, second, 'da inviare');
  await studio.simulator.setFault({ fault: 'latency', operation: 'Inserimento', ms: 4000, times: 1 });
  await send(page, first);
  const tick = page.getByLabel(`Seleziona il documento ${second}`);
  await tick.check();
  const search = page.getByPlaceholder('Paziente o numero');
  await search.fill('mezza parola');
  let loads = 0;
  page.on('load', () => { loads += 1; });
  await expect(row(page, first).locator('.sts-badge')).toHaveText(/accolto/, { timeout: 30_000 });
  await expect(page.getByText('Invio concluso.')).toBeVisible();
  expect(loads).toBe(0);
  await expect(tick).toBeChecked();
  await expect(search).toHaveValue('mezza parola');
  await expect(search).toBeFocused();
});

test('what holds the focus is renewed around it, and what is gone waits until it is left', async ({ page, context, studio }) => {
  await makeReady(page);
  const first = await createInvoice(page);
  const second = await createInvoice(page, { patient: { name: 'Verdi Anna', taxCode: 'BNCLRA85T61F205A' } });
  await expectStatus(page, second, 'da inviare');
  await studio.simulator.setFault({ fault: 'latency', operation: 'Inserimento', ms: 4000, times: 1 });
  await send(page, first);
  const status = row(page, first).locator('.sts-badge-link');
  await status.focus();
  const focused = await status.elementHandle();
  await expect(status).toHaveText(/accolto/, { timeout: 30_000 });
  expect(await focused.evaluate((link) => link === document.activeElement)).toBe(true);
  await studio.simulator.setFault({ fault: 'latency', operation: 'Inserimento', ms: 8000, times: 1 });
  const elsewhere = await context.newPage();
  await elsewhere.goto(page.url());
  await send(elsewhere, second);
  await page.reload();
  const badge = row(page, second).locator('.sts-badge-link');
  await expect(badge).toHaveText(/in invio/);
  await page.getByRole('link', { name: 'Aggiorna' }).focus();
  await expect(badge).toHaveText(/accolto/, { timeout: 30_000 });
  await expect(page.getByText('Invio concluso.')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Aggiorna' })).toBeFocused();
  await badge.focus();
  await expect(page.getByText('Invio concluso.')).toBeVisible();
  await expect(badge).toBeFocused();
});

test.describe('more documents than a page', () => {
  test.use({ hostFlags: ['--demo-invoices', '300'] });

  test('ticks survive the change of page', async ({ page }) => {
    await makeReady(page, k_conti, 'titolare@aurora.example');
    await expect(async () => {
      await openTab(page, 'Invio Documenti Fiscali');
      await page.getByRole('navigation', { name: 'Filtra per stato' }).getByRole('link', { name: /^Da inviare/ }).click();
      // Checked step by step: all of them, else the pages change while they are turned.
      expect(parseInt(await page.locator('#pronti').textContent(), 10)).toBeGreaterThan(100);
    }).toPass();
    const chosen = await page.getByRole('checkbox').nth(1).getAttribute('aria-label');
    await page.getByRole('checkbox').nth(0).check();
    await page.getByRole('checkbox', { name: chosen }).check();
    await page.getByRole('link', { name: 'Pagina successiva' }).click();
    await page.getByRole('checkbox').nth(0).check();
    await expect(page.getByText('3 documenti selezionati')).toBeVisible();
    // Found by its number: others may have come before it meanwhile.
    await page.getByRole('search').getByRole('searchbox').fill(chosen.replace('Seleziona il documento ', ''));
    await page.getByRole('button', { name: 'Cerca' }).click();
    await expect(page.getByRole('checkbox', { name: chosen, exact: true })).toBeChecked();
    await page.getByRole('link', { name: 'Togli i filtri' }).click();
    await page.getByRole('columnheader', { name: 'Importo' }).getByRole('link').click();
    await page.getByRole('link', { name: 'Pagina successiva' }).click();
    await expect(page.getByRole('columnheader', { name: 'Importo' })).toHaveAttribute('aria-sort', 'descending');
    await expect(page.getByText('3 documenti selezionati')).toBeVisible();
    await page.getByRole('button', { name: 'Invia selezionati' }).click();
    await expect(page.getByRole('main')).toContainText('3 documenti');
    await openTab(page, 'Invio Documenti Fiscali');
    await expect(page.getByRole('checkbox').nth(0)).not.toBeChecked();
  });
});

test('the list is sorted by its headings, by keyboard too, and filter, order and ticks stay', async ({ page }) => {
  await makeReady(page);
  const first = await createInvoice(page, { number: '9/2026', lines: [['Visita specialistica', '300,00']] });
  const second = await createInvoice(page, { number: '10/2026', lines: [['Visita specialistica', '100,00']], patient: { name: 'Verdi Anna', taxCode: 'BNCLRA85T61F205A' } });
  await expectStatus(page, second, 'da inviare');
  await expectStatus(page, first, 'da inviare');
  await openTab(page, 'Invio Documenti Fiscali');
  const numbers = () => page.locator('td.sts-number a').allTextContents();
  const heading = (name) => page.getByRole('columnheader', { name });
  await expect(heading('Pagata il')).toHaveAttribute('aria-sort', 'descending');
  await page.getByLabel(`Seleziona il documento ${second}`).check();
  await heading('Documento').getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(heading('Documento')).toHaveAttribute('aria-sort', 'ascending');
  expect(await numbers()).toEqual([first, second]); // 9 before 10
  await heading('Importo').getByRole('link').click();
  await expect(heading('Importo')).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('[aria-sort]')).toHaveCount(1);
  expect(await numbers()).toEqual([first, second]);
  await heading('Importo').getByRole('link').click();
  await expect(heading('Importo')).toHaveAttribute('aria-sort', 'ascending');
  expect(await numbers()).toEqual([second, first]);
  await page.getByRole('navigation', { name: 'Filtra per stato' }).getByRole('link', { name: /^Da inviare/ }).click();
  await page.getByRole('button', { name: 'Cerca' }).click();
  await expect(heading('Importo')).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByLabel(`Seleziona il documento ${second}`)).toBeChecked();
  await shoot(page, 'plugin-documenti-per-importo');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page loads itself again until the results are there', async ({ page, studio }) => {
    await makeReady(page);
    const number = await createInvoice(page);
    await studio.simulator.setFault({ fault: 'latency', operation: 'Inserimento', ms: 4000, times: 1 });
    await send(page, number);
    await expect(row(page, number).locator('.sts-badge')).toHaveText(/accolto/, { timeout: 30_000 });
    await expect(page.getByText('Invio concluso.')).toBeVisible();
  });
});

test('a password can be looked at before it is saved', async ({ page }) => {
  await logIn(page, 'titolare@bianchi.example');
  await activate(page);
  await openPlugin(page);
  const password = page.getByLabel('Parola chiave (password)', { exact: true });
  await password.fill(k_bianchi.password);
  await expect(password).toHaveAttribute('type', 'password');
  const button = page.getByRole('button', { name: /^Mostra Parola chiave/ });
  await button.press('Enter');
  await expect(password).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: /^Nascondi Parola chiave/ }).press('Enter');
  await expect(password).toHaveAttribute('type', 'password');
});

test('who types a password before the scripts have come goes on typing', async ({ page }) => {
  await logIn(page, 'titolare@bianchi.example');
  await activate(page);
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route('**/show-password.js', async (route) => {
    await held;
    await route.continue();
  });
  await openPlugin(page);
  const password = page.getByLabel('Parola chiave (password)', { exact: true });
  await password.pressSequentially('prima');
  release();
  await expect(page.getByRole('button', { name: /^Mostra Parola chiave/ })).toBeVisible();
  await page.keyboard.type('-dopo');
  await expect(password).toHaveValue('prima-dopo');
});

test('the text for the support is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await makeReady(page);
  const number = await createInvoice(page, { patient: { name: 'Rossi Mario', taxCode: '' } });
  await expectStatus(page, number, 'da correggere');
  await openTab(page, 'Invio Documenti Fiscali');
  await row(page, number).getByRole('link', { name: 'da correggere' }).click();
  await page.getByText('Chiedere aiuto su questo documento').click();
  await page.getByRole('button', { name: 'Copia il testo' }).click();
  await expect(page.getByText('Copiato.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(`Documento ${number}`);
  expect(text).not.toContain('Rossi');
});
