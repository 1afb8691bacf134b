/** What can be the name of an idea: a phrase without sentence, reference or housekeeping in it. */

import { isEverydayWord } from "../../language/english/everyday-words.ts";
import { stopWords } from "../../language/english/stop-words.ts";
import { nameKey, signs, tokenise, wordsIn } from "./tokens.ts";

const generic = new Set(
  `introduction|intro|overview|summary|conclusion|references|bibliography|exercise|problem|question|review question|thinking question|
critical thinking question|self check question|self check|key term|key concept|key takeaway|further reading|acknowledgement|appendix|content|
table of content|objective|learning objective|learning outcome|background|motivation|example|worked example|note|preface|
foreword|index|glossary|homework|assignment|quiz|lab|solution|answer|setup|installation|import|prerequisite|discussion|result|
next step|outlook|recap|resource|about|credit|license|licence|agenda|outline|case study|figure|table|step|part|chapter|section|
lecture|slide|page|task|exam|test|thank you|thanks|q a|faq|contact|syllabus|schedule|grading|video|demo|code|implementation|
usage|experiment|experimental result|evaluation|application|definition|definition of term|method|methodology|approach|proof|theorem|
lemma|remark|corollary|tip|warning|important|caution|hint|abstract|related work|future work|limitation|advantage|disadvantage|
pro and con|history|purpose|goal|idea|main idea|basic idea|intuition|algorithm|pseudocode|output|input|data|visualization|plot|
additional resource|additional reading|reading|suggested reading|course introduction|course information|lecture note|
project|workshop|tutorial|activity|material|basic|fundamental|basic concept|preliminary|notation|conclusion and outlook|chapter review|
bring it home|work it out|link it up|clear it up|what you will learn|in this chapter|end of chapter|title|untitled|misc|other|general|
final remark|closing remark|comment|detail|context|scope|requirement|feedback|welcome|start|end|more|todo|text|link|source|
true|false|yes|no|none|null|file|folder|name|value|number|type|class|object|list|item|thing|way|case|point|place|time|year|day`
    .split(/\s*\|\s*/)
    .map(nameKey),
);

/** Verbs that begin an instruction or tell of an activity. */
const verbs = new Set(
  `using use creating create building build computing compute calculating calculate implementing implement installing install importing
running run loading plotting defining define understanding applying apply making make getting get setting writing write
reading read evaluating evaluate exploring explore visualizing visualize comparing compare putting solving solve finding find choosing
choose deriving derive showing show adding add preparing prepare working going go let try see consider
suppose assume observe notice print return improve introducing following describe explain identify discuss analyze contrast
interpret summarize demonstrate illustrate`.split(/\s+/),
);

const pronouns = new Set(
  `it this that these those there here which what who one he she they we you its their our his her such some any each every both another
other others many most much all none nothing something everything someone anyone`.split(/\s+/),
);
/** Words that no name ends with. */
const openEnds =
  /(?:ly|ing to)$|^(?:is|are|was|were|be|has|have|can|may|will|of|in|on|for|and|or|to|the|a|an|with|by|from|as|at|than|that|more|less|very|new|same|different|following|given|used|called|up|out|off|over|down|rises|falls|increases|decreases|does|do|did|not|if|when|because|while|spent|low|high|higher|lower|per)$/;
/** "Relatively low", "per month", "especially large deficit". */
const openStarts =
  /^(?:\p{L}+ly|per|very|more|most|less|least|lower|higher|original|certain|several|various|particular|additional|next|previous|increase|decrease|recent|special|good|bad|whole|entire)$/iu;

/** Words that point or count and so begin no name: "same time", "per year", "since U". */
const pointing = new Set(
  "same per additional various several particular fewer et even since because although though while whether".split(" "),
);
/** "First term", "problem of 2", "x-axis", "Qs 1": places in a text, a formula or a plot. */
const places =
  /^(?:(?:first|second|third|fourth|last|next|previous|other|right|left|upper|lower)\s(?:terms?|parts?|steps?|cases?|lines?|points?|questions?|columns?|rows?|equations?|options?|times?|sections?|groups?|things?|ways?|sides?|data|examples?|sentences?)|.+\sof\s\d+|(?:vertical|horizontal|[xyz])[\s-]axis.*|.+\slike\s.+|\p{L}{1,2}\s\d)$/iu;
/** “Observation o”: a formula's letter. */
const endsWithLetter = /\s\p{Ll}$/u;
/** How formulas are read out: "sim pi theta". */
const symbols = new Set(
  `alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi varphi chi psi omega
nabla partial sim frac sum prod int log exp max min arg lim mathbb mathbf mathcal text left right hat bar tilde vec cdot quad`.split(
    /\s+/,
  ),
);

/** "Type I error", "on-policy learning", "code smell": words that say little in a question, and begin names. */
const mayBegin =
  /^(?:types?|kinds?|simple|code|formula|question|answer|topic|concept|application|course|list|python|study|used?)\s|^\p{L}+-\p{L}/iu;

const leads: readonly RegExp[] = [
  /^(?:chapter|lecture|week|unit|module|part|section|lesson|day|appendix|topic|step|exercise|example|session|class|kapitel|vorlesung)\s*\d*[a-z]?(?:\.\d+)*\s*(?:[:.–—-]+\s*|$)/i,
  /^(?:\d+|[ivxlc]+|[a-h])(?:\.\d+)*[.):]?\s+(?=\p{L})/iu,
  /^(?:an?\s+|the\s+)?(?:brief\s+|gentle\s+|short\s+|quick\s+)?(?:introduction|intro|overview|primer|guide|background)\s+(?:to|of|on)\s+/i,
  /^(?:what|who)\s+(?:is|are)\s+/i,
  /^(?:understanding|introducing|defining|definition of|the definition of|basics of|fundamentals of|the basics of|the concept of|the idea of|notion of)\s+/i,
  /^(?:case study|example|definition|theorem|key term|note|aside|recap|review)\s*[:–—-]\s*/i,
  /^(?:a|an|the)\s+/i,
];

/** A heading, an emphasised phrase or a subject → the name in it: without numbers, articles and "Introduction to". */
export function cleanTerm(text: string): string {
  let term = text
    .replace(/\$[^$]*\$/g, " ")
    .replace(/[“”"`*]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  for (const lead of leads) term = term.replace(lead, "");
  return term
    .replace(/^[\s\-–—:.,;(]+|[\s\-–—:.,;?!]+$/g, "")
    .replace(/\s*\(\s*\)/g, "")
    .trim();
}

export const isGeneric = (term: string): boolean => generic.has(nameKey(term));

/**
 * @param strict for phrases whose only sign of being a name is that they occur
 * @param small words that no name of the text's language begins or ends with
 */
export function isTerm(term: string, strict = false, small?: ReadonlySet<string>): boolean {
  const tokens = tokenise(term);
  const { raw, folded } = tokens;
  const [first = ""] = raw;
  const last = raw.at(-1) ?? "";
  if (raw.length === 0 || wordsIn(tokens) > 6 || term.length > 70) return false;
  if (/[=<>\\{}[\]|;,!?@~^/]|https?:|\.\w{1,4}$|\.\s|_/.test(term)) return false;
  if (!/\p{L}\p{M}*\p{L}/u.test(term) && !/^[A-Z]\d$|^\p{Script=Han}+$/u.test(term)) return false;
  if (isGeneric(term) || folded.every((word) => stopWords.has(word) || /^\d+$/.test(word))) return false;
  // Where each sign is a word, small words are parts of others.
  const isSmall = (word = ""): boolean => small?.has(word) === true && !signs.test(word);
  if (isSmall(folded[0]) || isSmall(folded.at(-1))) return false;
  if (raw.some((word) => pronouns.has(word.toLowerCase()))) return false;
  if (pointing.has(first.toLowerCase()) || places.test(term) || endsWithLetter.test(term)) return false;
  if (raw.length > 1 && folded.every((word) => symbols.has(word))) return false;
  if (verbs.has(first.toLowerCase()) || openEnds.test(last.toLowerCase()) || first === "I") return false;
  if (strict && (openStarts.test(first) || /(?:ed|s)$/.test(folded.at(-1) ?? ""))) return false;
  if (/^\p{L}{4,}ly$/u.test(first) && raw.length > 1 && !/^[A-Z]/.test(first)) return false;
  if (stopWords.has(folded[0] ?? "") && !mayBegin.test(term)) return false;
  if (raw.length === 1 && last.length < 3 && !/^[A-Z]\d?$|^[A-Z]{2}$/.test(last)) return false;
  if (/^\d/.test(first) && raw.length === 1) return false;
  return !(strict && raw.length === 1 && isEverydayWord(folded[0] ?? ""));
}

/** A word of everyday life alone: it may be a subject's term, and may be just a word. */
export function isEverydayTerm(term: string): boolean {
  const { folded } = tokenise(term);
  return folded.length === 1 && isEverydayWord(folded[0] ?? "");
}
