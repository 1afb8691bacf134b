/** Where names stand in texts. The longest name at a place is meant, and the words after it are looked at next. */
import { type Tokens, tokenise } from "./tokens.ts";

export interface NameMatch<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

interface Name<T> {
  readonly words: readonly string[];
  readonly value: T;
  /** "MAP" is no map: such a name counts only in capitals. */
  readonly capitals: boolean;
}

export class NameFinder<T> {
  private readonly byFirst = new Map<string, Name<T>[]>();
  private readonly known = new Set<string>();

  /** @returns whether the name was free: the first to claim it keeps it */
  add(name: string, value: T): boolean {
    const { raw, folded } = tokenise(name);
    const [first] = folded;
    const key = folded.join(" ");
    if (first === undefined || this.known.has(key)) return false;
    this.known.add(key);
    const capitals = raw.length === 1 && /^[A-Z]{1,5}$/.test(raw[0] ?? "");
    const names = this.byFirst.get(first) ?? [];
    names.push({ words: folded, value, capitals });
    this.byFirst.set(
      first,
      names.sort((a, b) => b.words.length - a.words.length),
    );
    return true;
  }

  findIn({ raw, folded }: Tokens): NameMatch<T>[] {
    const matches: NameMatch<T>[] = [];
    for (let from = 0; from < folded.length; ) {
      const name = this.byFirst
        .get(folded[from] ?? "")
        ?.find(
          ({ words, capitals }) =>
            words.every((word, i) => folded[from + i] === word) && (!capitals || /^[A-Z]+s?$/.test(raw[from] ?? "")),
        );
      const to = from + (name?.words.length ?? 1);
      if (name) matches.push({ value: name.value, from, to });
      from = to;
    }
    return matches;
  }
}
