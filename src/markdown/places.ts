/** Where characters stand in the source: quotes and lists take marks and indents off the lines inside them. */

/** Gives the place in the source of each character of a text. */
export class Place {
  private readonly from: number;
  private readonly outer: ((index: number) => number) | undefined;

  /** @param outer where text was taken out of other text; absent where both stand in one piece */
  constructor(from: number, outer?: (index: number) => number) {
    this.from = from;
    this.outer = outer;
  }

  at(index: number): number {
    return this.outer ? this.outer(this.from + index) : this.from + index;
  }

  /** The place behind the last of `length` characters. */
  after(length: number): number {
    return length > 0 ? this.at(length - 1) + 1 : this.at(0);
  }

  /** Whether all of the text stands in one piece. */
  get whole(): boolean {
    return this.outer === undefined;
  }

  shifted(by: number): Place {
    return by === 0 ? this : new Place(this.from + by, this.outer);
  }
}

/**
 * @param raw what `text` was taken out of: each line of the text is the rest of the same line of `raw`
 * @param place of the characters of `raw`
 */
export function insideOf(raw: string, text: string, place: Place): Place {
  if (raw.startsWith(text)) return place;
  const starts: number[] = [];
  const offsets: number[] = [];
  const lines = raw.split("\n");
  let inText = 0;
  let inRaw = 0;
  text.split("\n").forEach((line, i) => {
    const whole = lines[i] ?? "";
    // `marked` indents a line of "=" below an item's words, so that they are no heading.
    const indent = line.length - line.trimStart().length;
    const found = whole.endsWith(line) ? whole.length - line.length : Math.max(0, whole.indexOf(line.trim())) - indent;
    starts.push(inText);
    offsets.push(inRaw + found - inText);
    inText += line.length + 1;
    inRaw += whole.length + 1;
  });
  if (starts.length === 1) return place.shifted(offsets[0] ?? 0);
  return new Place(0, (index) => place.at(index + (offsets[lineOf(starts, index)] ?? 0)));
}

/** A table's cell, in which `\|` has become `|`. */
export function insideCell(raw: string, text: string, place: Place): Place {
  const at: number[] = [];
  let next = 0;
  for (const character of text.split("")) {
    while (raw[next] === "\\" && character !== "\\") next++;
    at.push(next++);
  }
  return new Place(0, (index) => place.at(at[index] ?? raw.length));
}

/** The last line that begins at or before `index`. */
function lineOf(starts: readonly number[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
