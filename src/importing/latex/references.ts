/** What `\ref` says: numbers as LaTeX counts them, and for a section its title, since no numbers of sections are shown. */
import type { TheoremKind } from "./macros.ts";

export class TexReferences {
  /** What labels stand for, as far as they were met. */
  readonly labels = new Map<string, string>();
  /** Labels that some place refers to. */
  readonly wanted = new Set<string>();
  private readonly earlier: TexReferences | undefined;
  private readonly counts = new Map<string, number>();
  /** Counters that begin anew with another one. */
  private readonly within = new Map<string, string>();
  private here = "";

  /** @param earlier what a first reading found: a text refers forward too */
  constructor(theorems: ReadonlyMap<string, TheoremKind>, earlier?: TexReferences) {
    this.earlier = earlier;
    for (const { counter, within } of theorems.values()) if (counter && within) this.within.set(counter, within);
  }

  private step(counter: string): number {
    const count = (this.counts.get(counter) ?? 0) + 1;
    this.counts.set(counter, count);
    const resets = (of: string, depth: number): void => {
      for (const [inner, outer] of this.within) {
        if (outer !== of || depth > 8) continue;
        this.counts.set(inner, 0);
        resets(inner, depth + 1);
      }
      const below = { chapter: "section", section: "subsection", subsection: "subsubsection" }[of];
      if (!below) return;
      this.counts.set(below, 0);
      resets(below, depth + 1);
    };
    resets(counter, 0);
    return count;
  }

  private numberOf(counter: string, depth = 0): string {
    const own = String(this.counts.get(counter) ?? 0);
    const outer =
      this.within.get(counter) ??
      {
        subsubsection: "subsection",
        subsection: "section",
        section: this.counts.has("chapter") ? "chapter" : undefined,
      }[counter];
    return outer === undefined || depth > 8 ? own : `${this.numberOf(outer, depth + 1)}.${own}`;
  }

  section(name: string, title: string): void {
    this.step(name);
    this.here = title === "" ? this.numberOf(name) : `“${title}”`;
  }

  /** @returns the number that LaTeX would print */
  counted(counter: string): string {
    this.step(counter);
    this.here = this.numberOf(counter);
    return this.here;
  }

  label(name: string, says = this.here): void {
    if (name !== "" && this.labels.size < 20_000) this.labels.set(name, says);
  }

  /** @returns nothing for a label that isn't there */
  refer(name: string): string {
    this.wanted.add(name);
    return this.earlier?.labels.get(name) ?? this.labels.get(name) ?? "";
  }

  isWanted(name: string): boolean {
    return this.earlier?.wanted.has(name) ?? false;
  }
}
