import { test, expect } from './support/fixtures.mjs';
import { associateAll, activate, bar, configure, createInvoice, expectStatus, k_bianchi, logIn, openPlugin, openTab, send } from './support/words.mjs';

const k_sts = 'Sistema Tessera Sanitaria (STS)';

/** Impostazioni → Utenti → the user's name; ticks as asked and saves. */
async function setTicks(page, name, { invoices, sts }) {
  await page.goto('/');
  await bar(page).getByRole('link', { name: 'Impostazioni' }).click();
  await page.getByRole('navigation', { name: 'Impostazioni', exact: true }).getByRole('link', { name: 'Utenti' }).click();
  await page.getByRole('link', { name }).click();
  await page.getByRole('region', { name: 'Accesso generale' }).getByLabel('Fatture', { exact: true }).setChecked(invoices);
  await page.getByRole('region', { name: 'Applicazioni' }).getByLabel(k_sts).setChecked(sts);
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByText('Permessi salvati')).toBeVisible();
}

/** Invita Utenti … Invita utenti. Returns how the new user logs in. */
async function invite(page) {
  await page.goto('/impostazioni/utenti');
  await page.getByRole('link', { name: 'Invita Utenti' }).click();
  await page.getByLabel('Nome e cognome').fill('Piera Conti');
  await page.getByLabel('Indirizzo e-mail').fill('piera@bianchi.example');
  await page.getByLabel('Ruolo').selectOption({ label: 'Commercialista' });
  await page.getByRole('button', { name: 'Invita utenti' }).click();
  return { email: 'piera@bianchi.example', password: await page.locator('#password').textContent() };
}

async function logInAs(browser, studio, { email, password }) {
  const page = await browser.newPage({ baseURL: studio.address, locale: 'it-IT' });
  await page.goto('/accedi');
  await page.getByLabel('Indirizzo e-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Accedi' }).click();
  await expect(bar(page)).toBeVisible();
  return page;
}

test.describe('Utenti', () => {
  test.beforeEach(async ({ page }) => {
    await logIn(page, 'titolare@bianchi.example');
    await activate(page);
  });

  test('B55 B57 the way is Impostazioni, Utenti in the menu on the left, and says why', async ({ page }) => {
    await bar(page).getByRole('link', { name: 'Impostazioni' }).click();
    await page.getByRole('navigation', { name: 'Impostazioni', exact: true }).getByRole('link', { name: 'Utenti' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Utenti' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('richiede tempo');
    await expect(page.getByRole('main')).toContainText(/segretaria o il commercialista/);
  });

  test('B56 B58 an existing user can be chosen, a new one is created with the blue button Invita Utenti', async ({ page, browser, studio }) => {
    await page.goto('/impostazioni/utenti');
    const button = page.getByRole('link', { name: 'Invita Utenti' });
    const [red, green, blue] = (await button.evaluate((element) => getComputedStyle(element).backgroundColor)).match(/\d+/g).map(Number);
    expect(blue).toBeGreaterThan(Math.max(red, green));
    const invited = await invite(page);
    const other = await logInAs(browser, studio, invited);
    await expect(bar(other).getByRole('link', { name: 'Fatture' })).toHaveCount(0);
    await other.close();
  });

  test('B59 B60 B61 a click on the name opens the panel, and a ticked check turns blue', async ({ page }) => {
    await invite(page);
    await page.goto('/impostazioni/utenti');
    await page.getByRole('link', { name: 'Piera Conti' }).click();
    await expect(page.getByText('Invia le spese Sanitarie al Sistema Tessera Sanitaria - STS')).toBeVisible();
    for (const check of [page.getByLabel('Fatture', { exact: true }), page.getByLabel(k_sts)]) {
      await check.check();
      await expect.poll(async () => {
        const [red, green, blue] = (await check.evaluate((element) => getComputedStyle(element).backgroundColor)).match(/\d+/g).map(Number);
        return blue > Math.max(red, green);
      }).toBe(true);
    }
    await page.getByRole('button', { name: 'Salva' }).click();
    await expect(page.getByLabel(k_sts)).toBeChecked();
    await page.goto('/impostazioni/utenti');
    await expect(page.getByRole('row', { name: /Piera Conti/ })).toContainText('Fatture, Sistema Tessera Sanitaria (STS)');
  });
});

test.describe('rights', () => {
  let number;
  let person;

  test.beforeEach(async ({ page, browser, studio }) => {
    await logIn(page, 'titolare@bianchi.example');
    await activate(page);
    await configure(page, k_bianchi);
    await associateAll(page);
    number = await createInvoice(page);
    await expectStatus(page, number, 'da inviare');
    person = await logInAs(browser, studio, await invite(page));
  });

  test.afterEach(async () => person.close());

  test('B61 B62 with both ticks he transmits in the owner\'s stead, from that moment', async ({ page, studio }) => {
    await setTicks(page, 'Piera Conti', { invoices: true, sts: true });
    await person.goto('/');
    await send(person, number);
    await expectStatus(person, number, 'accolto');
    expect((await studio.simulator.document(number)).counts.Inserimento.accepted).toBe(1);
    await person.getByRole('link', { name: number, exact: true }).click();
    await expect(person.getByRole('main')).toContainText('Piera Conti');
  });

  test('B62 with Fatture only he sees the documents but cannot transmit', async ({ page }) => {
    await setTicks(page, 'Piera Conti', { invoices: true, sts: false });
    await person.goto('/');
    await openTab(person, 'Invio Documenti Fiscali');
    await expect(person.getByRole('link', { name: number, exact: true })).toBeVisible();
    await expect(person.getByRole('button', { name: 'Invia selezionati' })).toHaveCount(0);
    expect(await postToSend(person)).toBe(403);
  });

  test('B62 with STS only he has no documents to send', async ({ page }) => {
    await setTicks(page, 'Piera Conti', { invoices: false, sts: true });
    await person.goto('/');
    await openPlugin(person);
    await expect(person.getByRole('main')).toContainText('Fatture');
    await expect(person.getByRole('link', { name: number, exact: true })).toHaveCount(0);
    await expect(person.getByText('Rossi Mario')).toHaveCount(0);
  });

  test('B62 with neither he has neither', async () => {
    await person.goto('/');
    await expect(bar(person).getByRole('link', { name: 'Sistema TS' })).toHaveCount(0);
    expect((await person.request.get('/plugins/it.sistemats.plugin/documenti')).status()).toBe(403);
  });

  test('B63 removing a tick removes the right at once', async ({ page }) => {
    await setTicks(page, 'Piera Conti', { invoices: true, sts: true });
    await person.goto('/');
    await openTab(person, 'Invio Documenti Fiscali');
    await expect(person.getByRole('button', { name: 'Invia selezionati' })).toBeVisible();
    await setTicks(page, 'Piera Conti', { invoices: true, sts: false });
    await person.getByLabel(`Seleziona il documento ${number}`).check();
    await person.getByRole('button', { name: 'Invia selezionati' }).click();
    await expect(person.getByRole('main')).toContainText(k_sts);
    await setTicks(page, 'Piera Conti', { invoices: false, sts: false });
    expect((await person.request.get('/fatture')).status()).toBe(403);
  });
});

/** Posts the form of the list as a page of his own would, button or not. */
async function postToSend(page) {
  return page.evaluate(async () => {
    const token = document.querySelector('input[name="_csrf"]').value;
    const answer = await fetch('/plugins/it.sistemats.plugin/documenti/invio', {
      method: 'POST', redirect: 'manual', body: new URLSearchParams({ _csrf: token, quali: 'tutti' }),
    });
    return answer.status;
  });
}
