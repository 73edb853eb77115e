// The fenced blocks of a Markdown document, each with the mark in the comment before it.
//
//   <!-- quotes: PATH -->            the block stands, line for line, in that file
//   <!-- file: PATH -->              the reader writes the block into that file
//   <!-- replaces in PATH: TEXT -->  the reader puts the block in place of the text
//   <!-- serves -->                  a command that goes on running
//   <!-- shape -->                   a form to fill in, not code
//
// A block of sh without a mark is a command that the reader runs.
import { readFileSync } from 'node:fs';

/** [{ language, mark, argument, text, line }] in the order of the document. */
export function blocksOf(document) {
  const blocks = [];
  let open;
  let mark = {};
  for (const [index, line] of readFileSync(document, 'utf8').split('\n').entries()) {
    const fence = line.match(/^ *```(\w*)$/);
    const comment = line.match(/^ *<!-- (quotes|file|replaces in|serves|shape)(?::? (.*?))? -->$/);
    if (open && fence) {
      blocks.push({ ...open, text: open.lines.join('\n') });
      open = undefined;
      mark = {};
    } else if (open) {
      open.lines.push(line);
    } else if (fence) {
      open = { language: fence[1], ...mark, lines: [], line: index + 1 };
    } else if (comment) {
      mark = { mark: comment[1], argument: comment[2] };
    } else if (line !== '') {
      mark = {};
    }
  }
  if (open) throw new Error(`${document}:${open.line}: the block does not end`);
  return blocks;
}

/** Throws when the block is not in the file that it names. */
export function checkQuote(document, block, file) {
  const trimmed = (text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
  if (!trimmed(readFileSync(file, 'utf8')).includes(trimmed(block.text))) {
    throw new Error(`${document}:${block.line}: ${file} does not hold what is quoted from it`);
  }
}
