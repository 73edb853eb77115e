// Prints "<passed> <failed> <skipped>" of a Playwright JSON report; what failed, with its error, on standard error.
// A test that passed when tried again has passed.
import { readFileSync } from 'node:fs';

const { stats, suites } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
if (stats.expected + stats.unexpected + stats.flaky === 0) throw new Error('no test was run');

function tell(suite, path) {
  for (const spec of suite.specs ?? []) {
    if (spec.ok) continue;
    console.error(`FAILED in the browser: ${[...path, spec.title].join(' › ')}`);
    for (const result of spec.tests.flatMap((test) => test.results))
      for (const { message } of result.errors ?? []) console.error(message?.split('\n').slice(0, 25).join('\n'));
  }
  for (const inner of suite.suites ?? []) tell(inner, [...path, inner.title]);
}
for (const suite of suites) tell(suite, [suite.title]);

console.log(stats.expected + stats.flaky, stats.unexpected, stats.skipped);
