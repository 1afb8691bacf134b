/**
 * A course as the bytes of its JSON, entry by entry: as one text it would take fifteen times its size while it is made,
 * which is the peak of an import.
 */
import type { Course } from "../domain/course.ts";

const encoder = new TextEncoder();

class GrowingBytes {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  add(text: string): void {
    const added = encoder.encode(text);
    const needed = this.length + added.length;
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    this.bytes.set(added, this.length);
    this.length = needed;
  }

  all(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }
}

/** The same bytes as those of `JSON.stringify`. */
export function courseBytes(course: Course): Uint8Array<ArrayBuffer> {
  const json = new GrowingBytes();
  const parts = Object.entries(course).filter(([, part]) => part !== undefined);
  for (const [place, [name, part]] of parts.entries()) {
    json.add(`${place === 0 ? "{" : ","}${JSON.stringify(name)}:`);
    if (!Array.isArray(part)) {
      json.add(JSON.stringify(part));
      continue;
    }
    json.add("[");
    for (const [i, entry] of part.entries()) json.add((i === 0 ? "" : ",") + JSON.stringify(entry));
    json.add("]");
  }
  json.add("}");
  return json.all();
}
