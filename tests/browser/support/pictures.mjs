// Pictures of a part of a page for the guide, in the build folder: PNG with few colours.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { k_build } from './build.mjs';
import { expect } from './fixtures.mjs';

const k_most_bytes = 40_000;
const k_most_colours = 64;
const k_margin = 12;

/** What the elements cover together, and a margin around it. */
export async function take(page, language, name, elements) {
  await page.evaluate(() => document.activeElement.blur());
  const boxes = await Promise.all([elements].flat().map((element) => element.boundingBox()));
  const scrolled = await page.evaluate(() => scrollY);
  const [x, y] = ['x', 'y'].map((side) => Math.min(...boxes.map((box) => box[side])));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const clip = { x: x - k_margin, y: y + scrolled - k_margin, width: right - x + 2 * k_margin, height: bottom - y + 2 * k_margin };
  const screenshot = await page.screenshot({ clip, fullPage: true, animations: 'disabled', caret: 'hide' });
  const { width, pixels } = await page.evaluate(decode, screenshot.toString('base64'));
  const picture = png(width, new Uint32Array(new Uint8Array(Buffer.from(pixels, 'base64')).buffer));
  expect.soft(picture.length, `${name} is small`).toBeLessThan(k_most_bytes);
  const folder = join(k_build, 'guide', language);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), picture);
}

/** In the browser: the pixels of a screenshot, four bytes each. */
async function decode(base64) {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  let text = '';
  for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
  return { width: bitmap.width, pixels: btoa(text) };
}

const channels = (colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
const distance = (a, b) => channels(a).reduce((sum, value, index) => sum + (value - channels(b)[index]) ** 2, 0);

/** Each colour of the pixels with the place in the palette of the one that is most like it. */
function reduce(pixels) {
  const count = new Map();
  for (const colour of pixels) count.set(colour, (count.get(colour) ?? 0) + 1);
  const palette = [...count.keys()].sort((a, b) => count.get(b) - count.get(a)).slice(0, k_most_colours);
  const isNearer = (colour, candidate, other) => distance(colour, candidate) < distance(colour, other);
  const nearest = (colour) => palette.reduce((best, candidate, index) => (isNearer(colour, candidate, palette[best]) ? index : best), 0);
  return { palette, place: new Map([...count.keys()].map((colour) => [colour, nearest(colour)])) };
}

function png(width, pixels) {
  const { palette, place } = reduce(pixels);
  const height = pixels.length / width;
  const rows = Buffer.alloc(height * (width + 1)); // each begins with the kind of its filter: none
  pixels.forEach((colour, index) => { rows[index + Math.floor(index / width) + 1] = place.get(colour); });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // eight bits, places in a palette
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
