// Prints what was promised to the doctor, the test that drives it in the browser, and its result:
//   node behaviours.mjs <Playwright JSON report>
// A test names the promises that it keeps in its title: "B36 B37 only paid invoices are listed".
import { readFileSync } from 'node:fs';
import { readReport, specsOf } from './report.mjs';

const promises = JSON.parse(readFileSync(new URL('behaviours.json', import.meta.url), 'utf8'));

const kept = new Map(Object.keys(promises).map((number) => [number, []]));
for (const { title, ok, file, tests } of specsOf(readReport(process.argv[2]))) {
  const result = tests.some(({ status }) => status === 'skipped') ? 'skipped' : ok ? 'passed' : 'FAILED';
  for (const number of title.match(/^(B\d+ )+/)?.[0].match(/\d+/g) ?? []) {
    if (!kept.has(number)) throw new Error(`${file}: no promise has the number ${number}`);
    kept.get(number).push({ title: `${file}: ${title.replace(/^(B\d+ )+/, '')}`, result });
  }
}

const cut = (text, width) => (text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width));
const open = [];
for (const [number, tests] of kept) {
  if (tests.length === 0 || tests.some(({ result }) => result === 'FAILED')) open.push(`B${number}`);
  const [first = { title: '-', result: 'NO TEST' }, ...others] = tests;
  for (const [i, { title, result }] of [first, ...others].entries()) {
    console.log(`${cut(i === 0 ? `B${number}` : '', 4)} ${cut(i === 0 ? promises[number] : '', 70)} ${cut(title, 90)} ${result}`);
  }
}
console.log(`${kept.size - open.length} of ${kept.size} promises kept${open.length > 0 ? `; not: ${open.join(', ')}` : ''}`);
