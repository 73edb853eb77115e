// Reads Playwright's JSON report.
import { readFileSync } from 'node:fs';

export const readReport = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Every test of the report, with the titles of what it stands in. */
export function* specsOf({ specs = [], suites = [], title }, path = []) {
  const here = title === undefined ? path : [...path, title];
  for (const spec of specs) yield { ...spec, path: here };
  for (const suite of suites) yield* specsOf(suite, here);
}
