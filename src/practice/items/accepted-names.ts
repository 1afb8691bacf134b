/** What counts as a concept's name when it is typed, and how the name begins: another word for it would not fit. */
import type { Concept } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { titleKey, words } from "../../language/text.ts";
import { conceptNames } from "./names.ts";

/** "Response time of a model": where it is described, the first half says enough. */
const ofWhat = /\s(?:of (?:an?|the)|in|for)\s.*$/i;
/** "Viterbi" is the Viterbi algorithm. */
const generic = /\s(?:algorithm|method|technique|problem|theorem|score)s?$/i;
const shortened = /\bmax\b(?<!min.max)/gi;

const LONGEST_INITIALS = 5;

/** "SVM", where the words of the title begin so. */
function initialsOf(title: string): readonly string[] {
  if (!/^[\p{L} -]+$/u.test(title)) return [];
  const letters = words(title).map((word) => word[0] ?? "");
  const fits =
    letters.length > 1 && letters.length <= LONGEST_INITIALS && letters.every((letter) => /\p{L}/u.test(letter));
  return fits ? [letters.join("").toUpperCase()] : [];
}

const formsOf = (name: string): readonly string[] =>
  [
    name.replace(ofWhat, ""),
    name.replace(generic, ""),
    name.replace(shortened, "maximum"),
    name.replace(/\s*\([^)]*\)/g, ""),
  ].filter((form) => form !== name && words(form).length > 0);

const takenIn = new WeakMap<CourseGraph, ReadonlyMap<string, number>>();

/** How many concepts go by a name, or by initials like it. */
function takers(graph: CourseGraph): ReadonlyMap<string, number> {
  const known = takenIn.get(graph);
  if (known) return known;
  const made = new Map<string, number>();
  for (const concept of graph.course.concepts) {
    const keys = new Set([...conceptNames(concept), ...initialsOf(concept.title)].map(titleKey));
    for (const key of keys) made.set(key, (made.get(key) ?? 0) + 1);
  }
  takenIn.set(graph, made);
  return made;
}

/** "MAE" for a masked autoencoder, once an alias writes it in three words: what is described decides, whoever else goes by it. */
const splitInitials = (title: string, aliases: readonly string[]): readonly string[] => {
  const joined = (name: string): string => titleKey(name).replaceAll(" ", "");
  return aliases.filter((alias) => joined(alias) === joined(title)).flatMap(initialsOf);
};

/** The title first, then whatever else is surely meant for it and for no other concept. */
export function acceptedNames(graph: CourseGraph, concept: Concept): readonly string[] {
  const own = [...conceptNames(concept), concept.nameInText];
  const taken = takers(graph);
  const isFree = (form: string, most: number): boolean => (taken.get(titleKey(form)) ?? 0) <= most;
  const forms = own.flatMap(formsOf).filter((form) => words(form).length > 1 && isFree(form, 0));
  // What is described decides, whoever else goes by them: "FL" for federated learning and for focal loss.
  const initials = initialsOf(concept.title);
  const keys = new Set<string>();
  return [...own, ...forms, ...initials, ...splitInitials(concept.title, concept.aliases)].filter((name) => {
    const key = titleKey(name);
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
}

const aWord = /(\p{L}|\p{N})[\p{L}\p{N}]*/gu;
const spelledOut = (title: string): string => title.replace(/\s\([^)]*\)/g, "");

/** How each word of the title begins: "S… v… m…". */
export const beginningOf = ({ title }: Pick<Concept, "title">): string =>
  spelledOut(title).replace(aWord, (word, first: string) => (word === first ? word : `${first}…`));

/** How many letters and digits each word has of which not all is shown. */
export const letterCounts = ({ title }: Pick<Concept, "title">): readonly number[] =>
  (spelledOut(title).match(aWord) ?? []).map((word) => [...word].length).filter((count) => count > 1);
