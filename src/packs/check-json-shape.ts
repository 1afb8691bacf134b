/** What a JSON text would unfold to, seen before it is: parsed values take many times the room of their text. */

/** Far deeper than any course, and far from what exhausts a stack. */
const mostLevels = 64;
/** Above what every limit of `limits.ts` together allows a course of a few hundred megabytes. */
const mostValues = 16_000_000;

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** @returns the place after the string that begins at `at` */
function afterString(text: Uint8Array, at: number): number {
  let i = at + 1;
  while (i < text.length && text[i] !== quote) i += text[i] === backslash ? 2 : 1;
  return i + 1;
}

/**
 * One look at each byte; a text that is no JSON is found out by the parser.
 * @returns what is wrong with it, in words
 */
export function jsonShapeProblem(text: Uint8Array): string | undefined {
  let level = 0;
  let values = 0;
  for (let i = 0; i < text.length; ) {
    const byte = text[i];
    if (byte === quote) {
      i = afterString(text, i);
      continue;
    }
    i++;
    if (byte === comma) values++;
    else if (byte === openList || byte === openObject) {
      values++;
      if (++level > mostLevels) return "it is nested more deeply than any course";
    } else if (byte === closeList || byte === closeObject) level--;
    if (values > mostValues) return "it is made of more pieces than any course";
  }
  return undefined;
}
