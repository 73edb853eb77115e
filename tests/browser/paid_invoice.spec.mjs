import { test, expect } from './support/fixtures.mjs';
import { activate, bar, configure, createInvoice, expectListed, k_bianchi, logIn, openTab, row } from './support/words.mjs';

test.beforeEach(async ({ page }) => logIn(page, 'titolare@bianchi.example'));

const line = (page, number) => page.getByRole('row').filter({ has: page.getByRole('link', { name: number, exact: true }) });

test('B48 B50 Metodo di Pagamento before Crea fattura makes it Pagata in the section behind the icon Fatture', async ({ page }) => {
  const number = await createInvoice(page, { method: 'Bonifico' });
  await bar(page).getByRole('link', { name: 'Fatture' }).click();
  await expect(line(page, number)).toContainText('Pagata');
});

test('the form of an invoice adds up while it is written, and has a button for it without scripts', async ({ page, browser }) => {
  await bar(page).getByRole('link', { name: 'Fatture' }).click();
  await page.getByRole('link', { name: 'Nuova fattura' }).click();
  await expect(page.locator('#totale')).toHaveText('0,00 €');
  await page.getByLabel('Prestazione 1').selectOption({ index: 1 });
  await page.getByLabel('Importo 1 (€)').fill('1.100,50');
  await expect(page.locator('#totale')).toHaveText('1.100,50 €');
  await page.getByLabel('Marca da bollo').check();
  await expect(page.locator('#totale')).toHaveText('1.102,50 €');
  await expect(page.getByRole('button', { name: 'Calcola il totale' })).toBeHidden();

  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const form = await plain.newPage();
  await form.goto(page.url());
  await form.getByLabel('Prestazione 1').selectOption({ index: 1 });
  await form.getByLabel('Importo 1 (€)').fill('80');
  await form.getByRole('button', { name: 'Calcola il totale' }).click();
  await expect(form.locator('#totale')).toHaveText('80,00 €');
  await plain.close();
});

test('B49 without a payment method it is not paid and not in the list to send', async ({ page }) => {
  const number = await createInvoice(page, { method: null });
  await bar(page).getByRole('link', { name: 'Fatture' }).click();
  await expect(line(page, number)).toContainText('Da pagare');
  await activate(page);
  await configure(page, k_bianchi);
  const paid = await createInvoice(page);
  await expectListed(page, paid);
  await openTab(page, 'Invio Documenti Fiscali');
  await expect(row(page, number)).toHaveCount(0);
});

test('B49 once the payment is registered it is in the list', async ({ page }) => {
  await activate(page);
  await configure(page, k_bianchi);
  const number = await createInvoice(page, { method: null });
  await page.getByLabel('Metodo di Pagamento').selectOption({ label: 'Contanti' });
  await page.getByRole('button', { name: 'Registra pagamento' }).click();
  await expectListed(page, number);
});
