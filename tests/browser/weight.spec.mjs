// What a first visit costs: bytes, round trips, time. The figures are printed; the bytes have a limit.
import { test, expect } from './support/fixtures.mjs';
import { makeReady } from './support/words.mjs';

test.use({ hostFlags: ['--demo-invoices', '200'] });

const k_most_bytes = 150_000;

/** Opens the address with an empty cache. */
async function visit(page, address) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  let bytes = 0;
  const files = [];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
  session.on('Network.responseReceived', ({ response }) => { files.push(response); });
  await page.goto(address, { waitUntil: 'networkidle' });
  const times = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return { answer: navigation.responseEnd - navigation.requestStart, paint: paint?.startTime ?? NaN };
  });
  await session.detach();
  return { bytes, files, ...times };
}

test('a first visit to any page is light', async ({ page }) => {
  test.slow();
  await makeReady(page);
  const mount = '/plugins/it.sistemats.plugin';
  for (const address of ['/', '/fatture', '/fatture/nuova', '/impostazioni', `${mount}/documenti`, `${mount}/tipo-spesa`, `${mount}/configura`,
    `${mount}/guida`]) {
    const { bytes, files, answer, paint } = await visit(page, address);
    console.log(`${address}: ${Math.round(bytes / 1000)} kB in ${files.length} files, answer ${answer.toFixed(0)} ms, first paint ${paint.toFixed(0)} ms`);
    expect(bytes, address).toBeLessThan(k_most_bytes);
    const assets = files.filter(({ url }) => url.includes('/assets/'));
    for (const { url, headers } of assets) {
      expect(headers['Cache-Control'], url).toContain('immutable');
      if (/\.(css|js|svg)$/.test(url)) expect(headers['Content-Encoding'], url).toBe('gzip');
    }
    expect(assets.length).toBeGreaterThan(3);
  }
});
