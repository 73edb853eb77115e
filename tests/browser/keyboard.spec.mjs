// The whole main job with the keyboard alone: nothing is clicked, and the focus is always somewhere that can be seen.
import { test, expect } from './support/fixtures.mjs';
import { bar, box, expectStatus, k_bianchi, k_patient, openTab } from './support/words.mjs';

const k_most_stops = 150;

/** Goes on with Tab until the element has the focus; every stop on the way must be visible. */
async function tabTo(page, target) {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < k_most_stops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    const stopped = await page.evaluate(() => {
      const { activeElement: element } = document;
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      return { tag: element.tagName, name: element.id || element.name || element.textContent, shown: outlineStyle !== 'none' || boxShadow !== 'none' };
    });
    if (stopped.tag !== 'BODY') expect(stopped.shown, `the focus on ${stopped.tag} ${stopped.name} is seen`).toBe(true);
  }
  throw new Error(`Tab does not lead to ${target}`);
}

async function press(page, target, key = 'Enter') {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function write(page, target, text) {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

const main = (page) => page.getByRole('main');
const button = (page, name) => main(page).getByRole('button', { name, exact: true });

test('the main job is done with the keyboard alone', async ({ page }) => {
  test.slow();
  await page.goto('/accedi');
  await write(page, page.getByLabel('Indirizzo e-mail'), 'titolare@bianchi.example');
  await write(page, page.getByLabel('Password'), 'demo-bianchi');
  await page.keyboard.press('Enter');

  await press(page, bar(page).getByRole('link', { name: 'Impostazioni' }));
  await press(page, box(page).getByRole('link', { name: 'Attiva' }));
  await press(page, button(page, 'Attiva e continua'));
  await press(page, bar(page).getByRole('link', { name: 'Sistema TS' }));

  await write(page, page.getByLabel('Codice Fiscale', { exact: true }), k_bianchi.user);
  await write(page, page.getByLabel('Codice identificativo'), k_bianchi.user);
  await write(page, page.getByLabel('Parola chiave (password)'), k_bianchi.password);
  await write(page, page.getByLabel('PIN', { exact: true }), k_bianchi.pin);
  await press(page, button(page, 'Salva'));
  await expect(page.getByText('Credenziali verificate')).toBeVisible();

  await press(page, page.getByRole('link', { name: 'Associa tipo spesa' }).first());
  await write(page, page.getByLabel('Visita specialistica', { exact: true }), 'SR');
  await press(page, button(page, 'Salva associazioni'));
  await expect(page.getByRole('status').filter({ hasText: /associazion/i })).toBeVisible();

  await press(page, bar(page).getByRole('link', { name: 'Fatture' }));
  await press(page, main(page).getByRole('link', { name: 'Nuova fattura' }));
  await write(page, page.getByLabel('Cognome e nome'), k_patient.name);
  await write(page, page.getByLabel('Codice fiscale'), k_patient.taxCode);
  await write(page, page.getByLabel('Prestazione 1'), 'Visita s');
  await write(page, page.getByLabel('Importo 1 (€)'), '100,00');
  await write(page, page.getByLabel('Metodo di Pagamento'), 'Carta');
  await press(page, button(page, 'Crea fattura'));
  await expect(page.getByText('Fattura creata.')).toBeVisible();
  const number = (await page.getByRole('heading', { level: 1 }).textContent()).replace(/^\S+\s+/, '').trim();

  await expectStatus(page, number, 'da inviare');
  await openTab(page, 'Invio Documenti Fiscali');
  await press(page, page.getByLabel(`Seleziona il documento ${number}`), 'Space');
  await press(page, button(page, 'Invia selezionati'));
  await press(page, button(page, 'Conferma invio'));
  await expectStatus(page, number, 'accolto');
});
