/** How much of a text is taken over word for word. */
import { words } from "../../language/text.ts";

/** Fewer words in a row are shared by anyone who speaks of the same thing. */
const RUN = 7;

/** The share of the text's words that stand in the same row of seven or more in a source, 0 to 1. */
export function copiedShare(text: string, sources: readonly string[]): number {
  const own = words(text);
  const runs = new Set(
    sources.flatMap((source) => {
      const theirs = words(source);
      return theirs.slice(RUN - 1).map((_, i) => theirs.slice(i, i + RUN).join(" "));
    }),
  );
  const copied = new Set<number>();
  for (let i = 0; i + RUN <= own.length; i++)
    if (runs.has(own.slice(i, i + RUN).join(" "))) for (let j = i; j < i + RUN; j++) copied.add(j);
  return own.length === 0 ? 0 : copied.size / own.length;
}
