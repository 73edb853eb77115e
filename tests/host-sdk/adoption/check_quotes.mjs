// Documents quote compiled code only: each block of code names the file that it stands in.
//   node check_quotes.mjs <root of the project> <document>...
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { blocksOf, checkQuote } from './markdown_blocks.mjs';

const [root, ...documents] = process.argv.slice(2);
let quotes = 0;
const wrong = [];
for (const document of documents) {
  const name = relative(root, document);
  for (const block of blocksOf(document)) {
    if (block.mark === 'quotes') {
      quotes += 1;
      const file = join(root, block.argument);
      try {
        if (!existsSync(file)) throw new Error(`${name}:${block.line}: there is no ${block.argument}`);
        checkQuote(name, block, file);
      } catch (error) {
        wrong.push(error.message);
      }
    } else if (['c', 'cpp', 'json', 'cmake'].includes(block.language) && block.mark !== 'shape') {
      wrong.push(`${name}:${block.line}: code that says nowhere which file it is from`);
    }
  }
}
if (quotes === 0) wrong.push('no document quotes anything');
console.log(wrong.join('\n') || `${quotes} quotes in ${documents.length} documents`);
process.exit(wrong.length === 0 ? 0 : 1);
