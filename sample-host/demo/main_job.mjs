// The steps of the main job in a Browser (see browser.mjs): from the log-in to the documents' outcomes.
export const k_account = { email: 'titolare@bianchi.example', password: 'demo-bianchi' };
export const k_feature = '/impostazioni/funzionalita/it.sistemats.plugin';
export const k_mount = '/plugins/it.sistemats.plugin';

const k_credentials = {
  tipo_soggetto: 'medico', codice_identificativo: 'BNCMRC70S15L219R', parola_chiave: 'Demo-Bianchi1',
  codice_fiscale: 'BNCMRC70S15L219R', pin: '3344556677',
};
const k_wait_ms = 120_000;

export async function logIn(browser) {
  await browser.open('/accedi');
  await browser.submit('/accedi', k_account);
  browser.expect('Agenda');
}

export async function activate(browser) {
  await browser.open(`${k_feature}/attiva`);
  browser.expect('Attiva e continua');
  await browser.submit(`${k_feature}/attiva`, { consenso: 'si' });
  browser.expect('Disattiva');
}

export async function configure(browser, waitMs = k_wait_ms) {
  await browser.open(`${k_mount}/`);
  browser.expect('Configura Sistema TS');
  await browser.submit(browser.formAction('codice_identificativo'), { ...browser.fields(), ...k_credentials });
  await browser.reloadUntil((page) => page.includes('Credenziali verificate') || page.includes('role="alert"'), waitMs);
  browser.expect('Credenziali verificate');
}

/** A visit is SR, a treatment of beauty IC, and what is no health expense is not sent. */
function typeOf(service) {
  if (/estetic/i.test(service)) return 'IC';
  return /non sanitario/i.test(service) ? '-' : 'SR';
}

/** How many services were associated with an expense type. */
export async function associate(browser) {
  await browser.open(`${k_mount}/tipo-spesa`);
  const types = {};
  for (const [, index, service] of browser.page.matchAll(/<label for="tipo-(\d+)">([^<]+)</g)) {
    types[browser.page.match(new RegExp(`id="tipo-${index}" name="([^"]+)"`))[1]] = typeOf(service);
  }
  await browser.submit(`${k_mount}/tipo-spesa`, { ...browser.fields(), ...types });
  return Object.keys(types).length;
}

const hasReady = (page) => /name="documento" value/.test(page);

/** Confirms the sending of all that is ready, as soon as something is; how many documents that is. */
export async function confirmSending(browser, waitMs = k_wait_ms) {
  await browser.open(`${k_mount}/documenti?stato=to_send`);
  await browser.reloadUntil(hasReady, waitMs);
  return confirmReady(browser);
}

/** The same for what is ready now; 0 where nothing is. */
export async function confirmReady(browser) {
  await browser.open(`${k_mount}/documenti?stato=to_send`);
  if (!hasReady(browser.page)) return 0;
  await browser.submit(`${k_mount}/documenti/invio`, { quali: 'tutti' });
  browser.expect('Conferma invio');
  const ready = browser.values('documento');
  await browser.submit(`${k_mount}/documenti/invio/conferma`, { documento: ready });
  return ready.length;
}

/** The documents with their status and what Sistema TS said of each. */
export async function outcomes(browser) {
  const rows = [];
  for (let next = `${k_mount}/documenti`; next;) {
    await browser.open(next);
    rows.push(...browser.rows());
    next = browser.linkNamed('Pagina successiva');
  }
  for (const row of rows) row.messages = await messagesOf(browser, row);
  return rows;
}

async function messagesOf(browser, row) {
  if (['accolto', 'da inviare'].includes(row.status)) return '';
  await browser.open(row.address);
  return browser.reasons().join(' · ');
}
