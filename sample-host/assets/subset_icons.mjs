// Of the icon font the part that the pages here use, as a font of its own: a first visit fetches 10 KB in place of 130.
// The whole font stays for the icons of other plugins; a browser fetches it only where a page shows one of them.
//   node subset_icons.mjs <folder with node_modules> <target folder> <source file>...
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [modules, target, ...sources] = process.argv.slice(2);
const subsetFont = createRequire(resolve(modules, 'package.json'))('subset-font');
const font = join(modules, 'node_modules/bootstrap-icons/font');
const codePoints = JSON.parse(readFileSync(join(font, 'bootstrap-icons.json'), 'utf8'));

// Every word of the sources that is an icon's name: some are no icons there, and cost little.
const used = new Set();
for (const source of sources) {
  for (const [word] of readFileSync(source, 'utf8').matchAll(/[a-z0-9-]+/g)) {
    const name = word.replace(/^bi-/, '');
    if (Object.hasOwn(codePoints, name)) used.add(codePoints[name]);
  }
}
const isUsed = Object.values(codePoints).map((codePoint) => [codePoint, used.has(codePoint)]).sort(([a], [b]) => a - b);

/** The code points that are used, or those that are not, in the words of CSS. */
const range = (wanted) => isUsed.filter(([, is]) => is === wanted).map(([codePoint]) => `U+${codePoint.toString(16)}`).join();
const face = (file, wanted) =>
  `@font-face{font-display:block;font-family:"bootstrap-icons";src:url("fonts/${file}") format("woff2");unicode-range:${range(wanted)}}`;

const whole = readFileSync(join(font, 'fonts/bootstrap-icons.woff2'));
writeFileSync(join(target, 'fonts/bootstrap-icons.woff2'), whole);
writeFileSync(join(target, 'fonts/icons-in-use.woff2'),
  await subsetFont(whole, String.fromCodePoint(...used), { targetFormat: 'woff2' }));
const rules = readFileSync(join(font, 'bootstrap-icons.min.css'), 'utf8').replace(/@font-face\s*\{[^}]*\}/, '');
writeFileSync(join(target, 'icons.css'), `${face('icons-in-use.woff2', true)}${face('bootstrap-icons.woff2', false)}${rules}`);
