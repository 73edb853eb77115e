// What stands in the plugin's part of a page is words, and in the right language.
import { readFileSync } from 'node:fs';
import { expect } from './fixtures.mjs';

const k_names = Object.keys(JSON.parse(readFileSync(new URL('../../../plugin/locales/it.json', import.meta.url), 'utf8')));
const k_concepts = new Set(k_names.map((name) => name.split('.')[0]));

const k_place = /\{\{?[\w-]+\}?\}/;
const k_name = /(?<![\w@./-])([a-z][a-z-]*)\.[a-z0-9][a-z0-9.-]*[a-z0-9]/gi;
const k_separator = /[\u0001-\u0008\u000e-\u001f]/; // of a text that was not put into words

/** Everything that is read out or shown, with the language that the page says it is in. */
const texts = (page) => page.evaluate(() => {
  const found = [];
  const attributes = ['aria-label', 'placeholder', 'title', 'alt'];
  const add = (element, text, forScripts = false) => {
    if (text.trim()) found.push({ text: text.trim().replaceAll(/\s+/g, ' '), language: element.closest('[lang]').lang, forScripts });
  };
  for (const element of document.querySelectorAll('main, main *')) {
    if (['SCRIPT', 'STYLE'].includes(element.tagName)) continue;
    for (const { name, value } of element.attributes) {
      if (attributes.includes(name) || name.startsWith('data-')) add(element, value, name.startsWith('data-'));
    }
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) add(element, node.data);
    if (element.tagName === 'TEXTAREA') add(element, element.value);
  }
  return found;
});

/** No name of a text stands in place of its words, and no {place} without its value. */
export async function expectWorded(page, where) {
  let wrong;
  await expect(async () => {
    wrong = (await texts(page)).filter(({ text, forScripts }) => (k_place.test(text) && !forScripts) || k_separator.test(text)
      || [...text.matchAll(k_name)].some(([, concept]) => k_concepts.has(concept))).map(({ text }) => text);
  }).toPass({ timeout: 10_000 }); // a page may load itself again meanwhile
  expect.soft(wrong, `${where} is in words`).toEqual([]);
}

const k_italian = new RegExp(`(?<!\\p{L})(?:${[
  'il', 'lo', 'la', 'gli', 'le', 'un', 'una', 'di', 'del', 'della', 'dello', 'dei', 'degli', 'delle', 'al', 'alla', 'ai', 'alle', 'dal', 'dalla',
  'nel', 'nella', 'con', 'che', 'chi', 'sono', 'da', 'su', 'sul', 'sulla', 'più', 'già', 'ogni', 'anche', 'oppure', 'giorni', 'oggi', 'ieri',
  'documento', 'documenti', 'fattura', 'fatture', 'invio', 'inviato', 'esito', 'stato', 'scadenza', 'prestazione', 'paziente', 'codice', 'pagata',
  'salva', 'annulla', 'torna', 'cerca', 'tutti', 'nessuno', 'anno', 'studio',
].join('|')})(?!\\p{L})|\\p{L}*[àèìòù]`, 'iu');

// What stays Italian: the practice's own data, Sistema TS's terms and pages, laws and offices, pages of the host.
const k_stays = [
  'Dott.ssa', 'Dott.', 'Visita di controllo', 'Esame del sangue', 'Seduta di fisioterapia', 'Corso per pazienti (non sanitario)',
  'codice identificativo', 'parola chiave', 'codice proprietario', 'codice fiscale', 'Stampa pincode', 'Profilo utente', 'sede telematica',
  'preso in carico', 'accolto con anomalie', 'Agenzia delle Entrate', 'Metodo di Pagamento', 'Crea fattura', 'Pagata', 'Entità di fatturazione',
  'Funzionalità aggiuntive', 'Fatture', 'Il paziente si oppone alla trasmissione dei dati al Sistema TS',
].map((words) => new RegExp(words.replaceAll(/[.()]/g, '\\$&'), 'gi'));
k_stays.push(/Art\. 5 D\.Lgs\. \d+\/\d+ e DM [^:;]*(?:; calendario [^:;]*)?/g); // sources of a deadline
k_stays.push(/(?:[0-9A-F]{2}:)+[0-9A-F]{2}/g, /[0-9a-f]{64}/g); // fingerprints, digests
k_stays.push(/[A-Z][A-Z' ]{10,}(?:\(testo del simulatore\))?/g); // what Sistema TS said

/** Nothing Italian is left where the page says that it is English. `data`: further words of the practice. */
export async function expectEnglish(page, where, data = []) {
  await expect(page.getByRole('main')).toHaveAttribute('lang', 'en');
  const english = (await texts(page)).filter(({ language }) => language === 'en').map(({ text }) => text);
  const left = english.filter((text) => k_italian.test([...k_stays, ...data].reduce((rest, words) => rest.replaceAll(words, ''), text)));
  expect.soft([...new Set(left)], `${where} is English`).toEqual([]);
}
