// What a first visit costs, as a doctor feels it: bytes, files, round trips, and when the content is there and stays.

// Runs before anything of the page: what is painted, moved and blocked from the first moment on.
function observe() {
  const seen = { largest: NaN, shift: 0, blocked: 0 };
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => { seen.largest = startTime; });
  watch('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shift += value; });
  watch('longtask', ({ duration }) => { seen.blocked += duration - 50; }); // as Lighthouse counts its total blocking time
  window.seenByTest = seen;
}

// Runs in the page, once it is at rest.
function figures() {
  const [navigation] = performance.getEntriesByType('navigation');
  const files = performance.getEntriesByType('resource');
  const awaited = files.filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking');
  const named = (byStyles) => (awaited.some(({ initiatorType }) => (initiatorType === 'css') === byStyles) ? 1 : 0);
  return {
    answer: navigation.responseEnd - navigation.requestStart,
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    ...window.seenByTest,
    // For the page, for what it names, for what its styles name.
    roundTrips: 1 + navigation.redirectCount + named(false) + named(true),
    requests: 1 + files.filter(({ transferSize }) => transferSize > 0).length,
    elements: document.getElementsByTagName('*').length,
  };
}

/** Every page that is opened from now on can be measured. */
export const prepare = (page) => page.addInitScript(observe);

/**
 * Opens the address with an empty cache, and once more with what that left in it. Times are milliseconds; `blocked` is the
 * total blocking time, `shift` the cumulative layout shift, `roundTrips` those that the first paint waited for,
 * `requestsAgain` those of the second visit.
 */
export async function measure(page, address) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  const files = new Map();
  session.on('Network.responseReceived', ({ requestId, response }) => { files.set(requestId, { ...response, bytes: 0 }); });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (files.has(requestId)) files.get(requestId).bytes = encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(figures);
  await session.detach();
  const all = [...files.values()];
  const sum = (some) => some.reduce((bytes, file) => bytes + file.bytes, 0);
  await page.goto(address, { waitUntil: 'networkidle' });
  const again = await page.evaluate(figures);
  return { ...seen, requestsAgain: again.requests, files: all, bytes: sum(all), scripts: sum(all.filter(({ mimeType }) => /javascript/.test(mimeType))) };
}
