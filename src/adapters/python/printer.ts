/** What a program prints, on its way to the page: in parts that are not too many, and not without end. */
import type { PrintedPart } from "../../protocol/python-api.ts";

/** More can't be read, and would only slow the page down. */
export const shownLines = 2000;
const shownCharacters = 200_000;

/** So many parts go out at once; a program that prints on and on waits between them. */
const PROMPT_PARTS = 200;
const PAUSE_MS = 100;

export interface Printer {
  write(bytes: Uint8Array): void;
  /** Hands over what is left. */
  end(): void;
}

/** @param now milliseconds; the program blocks the thread, so no timer would fire */
export function createPrinter(
  onPrinted: (part: PrintedPart) => void,
  now: () => number = () => performance.now(),
): Printer {
  const decoder = new TextDecoder();
  const shown = { lines: 0, characters: 0 };
  let [pending, lines, toldLines, parts, last] = ["", 0, 0, 0, 0];

  const tell = (): void => {
    if (pending === "" && lines === toldLines) return;
    onPrinted({ text: pending, lines });
    [pending, toldLines, last] = ["", lines, now()];
    parts++;
  };
  const add = (text: string): void => {
    for (let from = 0; from < text.length; ) {
      const end = text.indexOf("\n", from) + 1 || text.length;
      if (shown.lines < shownLines && shown.characters < shownCharacters) {
        const line = text.slice(from, Math.min(end, from + shownCharacters - shown.characters));
        pending += line;
        shown.characters += line.length;
        if (line.endsWith("\n")) shown.lines++;
      }
      if (text[end - 1] === "\n") lines++;
      from = end;
    }
  };
  return {
    write(bytes) {
      add(decoder.decode(bytes, { stream: true }));
      if (parts < PROMPT_PARTS || now() - last > PAUSE_MS) tell();
    },
    end() {
      add(decoder.decode());
      tell();
    },
  };
}
