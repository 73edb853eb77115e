// Prints "<passed> <failed> <skipped>" of a Playwright JSON report. A test that passed when tried again has passed.
import { readFileSync } from 'node:fs';

const { stats } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
if (stats.expected + stats.unexpected + stats.flaky === 0) throw new Error('no test was run');
console.log(stats.expected + stats.flaky, stats.unexpected, stats.skipped);
