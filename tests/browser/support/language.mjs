// The plugin's pages in another language: tests go on naming things by the Italian words, and are given those that stand
// on the page.
import { readFileSync } from 'node:fs';

const read = (language) => JSON.parse(readFileSync(new URL(`../../../plugin/locales/${language}.json`, import.meta.url), 'utf8'));
const k_italian = read('it');
const k_place = /\{\{?(\w+)\}?\}/g;
const languages = new WeakMap();

/** The language of the plugin's part of this page, when it is not Italian. */
export function speak(page, language) { languages.set(page, read(language)); }

/** What the page says for these Italian words, which may be those of a text with its values in it. */
export function say(page, italian) {
  const words = languages.get(page);
  if (!words) return italian;
  for (const [name, text] of Object.entries(k_italian)) if (text === italian) return words[name];
  for (const [name, text] of Object.entries(k_italian)) {
    const values = valuesIn(italian, text);
    if (values) return words[name].replaceAll(k_place, (place, key) => values[key]);
  }
  throw new Error(`no text of the plugin is "${italian}"`);
}

/** The values of the text's {places} that make it these words. */
function valuesIn(words, text) {
  const keys = [];
  const pattern = text.split(k_place).map((part, index) => {
    if (index % 2 === 0) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    keys.push(part);
    return '(.+)';
  }).join('');
  const found = keys.length > 0 && /[a-z]{3}/i.test(text.replaceAll(k_place, '')) && words.match(new RegExp(`^${pattern}$`));
  return found ? Object.fromEntries(keys.map((key, index) => [key, found[index + 1]])) : undefined;
}
