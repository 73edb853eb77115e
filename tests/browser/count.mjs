// Prints "<passed> <failed> <skipped>" of a Playwright JSON report; what failed, with its error, on standard error.
// A test that passed when tried again has passed.
import { readReport, specsOf } from './report.mjs';

const report = readReport(process.argv[2]);
const { stats } = report;
if (stats.expected + stats.unexpected + stats.flaky === 0) throw new Error('no test was run');

for (const { ok, path, title, tests } of specsOf(report)) {
  if (ok) continue;
  console.error(`FAILED in the browser: ${[...path, title].join(' › ')}`);
  for (const result of tests.flatMap((test) => test.results))
    for (const { message } of result.errors ?? []) console.error(message?.split('\n').slice(0, 25).join('\n'));
}

console.log(stats.expected + stats.flaky, stats.unexpected, stats.skipped);
