/** Which candidates are ideas of the course. Better none than a wrong one: what is left out stays findable by its words. */
import { importLimits } from "../limits.ts";
import { type Candidates, type IdeaCandidate, type KnownTerm, merged } from "./candidates.ts";
import { NameFinder } from "./name-finder.ts";
import type { PassageText } from "./passage-text.ts";
import { isEverydayTerm, isGeneric } from "./term-shape.ts";
import { nameKey, phraseOf, tokenise, wordsIn } from "./tokens.ts";

export interface Idea {
  readonly key: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly everyday: boolean;
  readonly given: boolean;
}

interface Mentions {
  readonly count: number;
  readonly passages: number;
}

/** The way it is written most often; of equals the one that was met first. */
const commonest = ({ surfaces }: IdeaCandidate): string =>
  [...surfaces].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0] as [string, number])[0];

/** "gradient descent" → "Gradient descent"; "k-means", "XGBoost" and "p-value" keep their own. */
function asTitle(surface: string): string {
  const [first = ""] = surface.split(/[\s-]/);
  const keeps = first.length < 2 || /[A-Z]/.test(surface.slice(1, first.length));
  return keeps ? surface : surface.charAt(0).toUpperCase() + surface.slice(1);
}

function countMentions(candidates: readonly IdeaCandidate[], texts: readonly PassageText[]): Map<string, Mentions> {
  const finder = new NameFinder<string>();
  for (const { key, surfaces, acronym } of candidates) {
    for (const surface of surfaces.keys()) finder.add(surface, key);
    if (acronym) finder.add(acronym, key);
  }
  const counts = new Map<string, { count: number; passages: number }>();
  for (const { tokens } of texts) {
    const here = new Set<string>();
    for (const sentence of tokens)
      for (const { value } of finder.findIn(sentence)) {
        const found = counts.get(value) ?? { count: 0, passages: 0 };
        found.count++;
        if (!here.has(value)) found.passages++;
        here.add(value);
        counts.set(value, found);
      }
  }
  return counts;
}

const joins = /\s(?:of|in|for|as|on|with|from|by|to|at|under|between)\s/i;

function isIdea(candidate: IdeaCandidate, { count, passages }: Mentions): boolean {
  const { headings, emphasised, defined, opens, glossary, keyphrase, acronym, known, given } = candidate;
  if (given) return true;
  const title = commonest(candidate);
  if (isGeneric(title)) return false;
  const words = wordsIn(tokenise(title));
  const everyday = isEverydayTerm(title);
  if (glossary > 0 && !(everyday && count < 3)) return words <= 5;
  if (known !== undefined && !everyday) return count >= 2 || headings > 0 || emphasised > 0;
  if (acronym !== undefined) return true;
  if (headings > 0 && everyday) return count >= 3 && (known !== undefined || emphasised > 0 || defined > 0);
  // "Sources of growth" is what a section is about; "store of value" is what people say.
  if (headings > 0)
    return words <= 5 && count >= (emphasised + defined > 0 ? 1 : joins.test(title) ? 3 : words > 2 ? 2 : 1);
  if (everyday) return defined > 0 && emphasised > 0 && count >= 3;
  if (emphasised > 0 && defined > 0) return true;
  if (emphasised > 0) return count >= 3 && passages >= 2 && words <= 4;
  // "A banneton is a basket …" is what its passage is about.
  if (opens > 0 && words <= 3) return true;
  if (defined > 0) return words > 1 ? count >= 2 : count >= 4 && passages >= 2;
  return keyphrase > 0 && passages >= 2;
}

/** What is worth keeping where there are more than a course may have. */
const worth = (
  { headings, emphasised, defined, glossary, known, acronym, given }: IdeaCandidate,
  { count }: Mentions,
): number =>
  (given ? 1_000 : 0) +
  glossary * 8 +
  headings * 6 +
  defined * 4 +
  emphasised * 3 +
  (known ? 6 : 0) +
  (acronym ? 6 : 0) +
  Math.log2(1 + count);

/** With a capital inside, or of several words. */
const isCertain = (name: string): boolean => /\p{L}\p{Lu}|\s/u.test(name);

/** Terms that another course knows, where this one's texts name them. */
export function addKnownTerms(
  candidates: Candidates,
  known: readonly KnownTerm[],
  texts: readonly PassageText[],
): void {
  const finder = new NameFinder<KnownTerm>();
  for (const term of known) finder.add(term.title, term);
  for (const term of known) for (const alias of term.aliases) finder.add(alias, term);
  const met = new Map<KnownTerm, Map<string, number>>();
  for (const { passage, tokens } of texts)
    for (const sentence of passage.type === "code" ? [] : tokens)
      for (const { value, from, to } of finder.findIn(sentence)) {
        const surface = sentence.raw.slice(from, to).join(" ");
        const surfaces = met.get(value) ?? new Map<string, number>();
        met.set(value, surfaces.set(surface, (surfaces.get(surface) ?? 0) + 1));
      }
  for (const [term, surfaces] of met) {
    const keys = [...new Set([term.title, ...term.aliases].map(nameKey))];
    const there = keys.flatMap((key) => candidates.byKey.get(key) ?? []);
    if (term.everyday && there.length === 0) continue;
    // Texts that "react" and never write "ReAct" don't mean it.
    if (/^\p{L}+\p{Lu}\S*$/u.test(term.title) && ![...surfaces.keys()].some(isCertain)) continue;
    const [first, ...others] = there;
    const [written = term.title] = [...surfaces].sort((a, b) => b[1] - a[1])[0] ?? [];
    const candidate = first ?? candidates.add(written);
    if (!candidate) continue;
    candidate.known = term.title;
    for (const [surface, count] of surfaces)
      candidate.surfaces.set(surface, Math.max(candidate.surfaces.get(surface) ?? 0, count));
    // The same idea under two of its names.
    for (const other of others) {
      if (other === candidate || other.given) continue;
      for (const [surface, count] of other.surfaces)
        candidate.surfaces.set(surface, (candidate.surfaces.get(surface) ?? 0) + count);
      for (const sign of merged) candidate[sign] += other[sign];
      candidate.acronym ??= other.acronym;
      candidates.byKey.delete(other.key);
    }
  }
}

/** Everything that names an idea in the course, the idea's title first. */
function toIdea(candidate: IdeaCandidate): Idea {
  const { key, surfaces, known, acronym, given } = candidate;
  const own = commonest(candidate);
  const title = asTitle(given ? own : known !== undefined && nameKey(known) === nameKey(own) ? known : own);
  const aliases: string[] = [];
  const seen = new Set([phraseOf(title)]);
  for (const name of [...(acronym ? [acronym] : []), ...(known ? [known] : []), ...surfaces.keys()]) {
    if (seen.has(phraseOf(name))) continue;
    seen.add(phraseOf(name));
    aliases.push(name);
  }
  return { key, title, aliases, everyday: isEverydayTerm(title), given };
}

export function selectIdeas(candidates: Candidates, texts: readonly PassageText[]): Idea[] {
  const all = [...candidates.byKey.values()];
  const mentions = countMentions(all, texts);
  const none: Mentions = { count: 0, passages: 0 };
  const of = ({ key }: IdeaCandidate): Mentions => mentions.get(key) ?? none;
  return all
    .filter((candidate) => isIdea(candidate, of(candidate)))
    .sort((a, b) => worth(b, of(b)) - worth(a, of(a)) || a.first - b.first)
    .slice(0, importLimits.concepts)
    .sort((a, b) => a.first - b.first)
    .map(toIdea);
}
