// The ways through the pages that many tests share, by the words that a person reads.
import { expect } from './fixtures.mjs';

export const k_feature = 'Sistema Tessera Sanitaria';

export const k_conti = {
  entity: 'Dott.ssa Elena Conti', user: 'CNTLNE75C52H501U', password: 'Demo-Conti1', pin: '1122334455',
  vatNumber: '07458120586',
};
export const k_ferri = {
  entity: 'Dott. Paolo Ferri', user: 'FRRPLA68L04F205M', password: 'Demo-Ferri1', pin: '2233445566',
  vatNumber: '03812640153',
};
export const k_bianchi = {
  entity: 'Dott. Marco Bianchi', user: 'BNCMRC70S15L219R', password: 'Demo-Bianchi1', pin: '3344556677',
  vatNumber: '09264710014',
};

export async function logIn(page, email) {
  await page.goto('/accedi');
  await page.getByLabel('Indirizzo e-mail').fill(email);
  await page.getByLabel('Password').fill(`demo-${email.match(/@(\w+)/)[1]}`);
  await page.getByRole('button', { name: 'Accedi' }).click();
  await expect(page.getByRole('navigation', { name: 'Menù principale' })).toBeVisible();
}

export async function logOut(page) {
  await page.getByRole('button', { name: 'Esci' }).click();
  await expect(page.getByRole('button', { name: 'Accedi' })).toBeVisible();
}

export const bar = (page) => page.getByRole('navigation', { name: 'Menù principale' });
export const box = (page, name = k_feature) => page.getByRole('region', { name, exact: true });

/** Agenda → Impostazioni. */
export async function openSettings(page) {
  await page.goto('/');
  await bar(page).getByRole('link', { name: 'Impostazioni' }).click();
  await expect(page.getByRole('heading', { name: 'Funzionalità aggiuntive' })).toBeVisible();
}

export async function activate(page, name = k_feature) {
  await openSettings(page);
  await box(page, name).getByRole('link', { name: 'Attiva' }).click();
  await page.getByRole('button', { name: 'Attiva e continua' }).click();
  await expect(box(page, name).getByRole('button', { name: 'Disattiva' })).toBeVisible();
}

export async function openPlugin(page) {
  await bar(page).getByRole('link', { name: 'Sistema TS' }).click();
}
