/** What a question means after the answers before it: the question alone and the question with their subjects, the surer taken. */
import type { Answer, Intent, Subject } from "../domain/answer.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { Level } from "../domain/settings.ts";
import { stopWords } from "../language/english/stop-words.ts";
import { words } from "../language/text.ts";
import type { Mention } from "../retrieval/concept-mentions.ts";
import type { RetrievalIndex } from "../retrieval/retrieval-index.ts";
import { type Retrieval, retrieve } from "../retrieval/retrieve.ts";
import { certainMention } from "../retrieval/sureness.ts";
import { conversationSubjects, type Talk } from "./conversation-subjects.ts";
import { type Lead, type Readings, rankLeads } from "./follow-up-lead.ts";
import * as worded from "./follow-up-words.ts";
import { readSetBeside } from "./set-beside.ts";

export interface FollowUp {
  /** What the question was taken to go on from. */
  readonly about: readonly Subject[];
  /** What its answer is about, the lead first. */
  readonly subjects: readonly ConceptId[];
  /** The subjects' order is that of the question or conversation; else the best match leads. */
  readonly inTurn: boolean;
  readonly retrieval: Retrieval;
  /** "Simpler please" and "more detail" ask for another level. */
  readonly level?: Level;
  /** "And for images?" asks the same of something else. */
  readonly intent?: Intent;
}

/** More words than this and no cue: said in full, and not to be completed. */
const fewWords = 6;
/** A question that leans on what was said has at most so many words; a longer one says what "it" is. */
const fewWordsAfterCue = 9;
const fewWordsInReaction = 12;
const fewWordsWithName = 12;
const mostOfIt = 0.6;
/** A question that the course doesn't seem to answer goes on from a concept that holds this much of it. */
const holdsEnough = 0.5;
/** Log-odds that the course holds what was asked: in a conversation less will do. */
const leastEvidence = -1.5;

interface Asked {
  readonly index: RetrievalIndex;
  readonly question: string;
  /** Without an "it" that stands for nothing. */
  readonly text: string;
  readonly alone: Retrieval;
  readonly talk: Talk;
  /** Named for certain, beyond what was talked of last. */
  readonly fresh: readonly Mention[];
}

/** How a question goes on: its retrieval is that of the question with what it goes on from. */
type Reading = Omit<FollowUp, "retrieval" | "level">;

const idsOf = (subjects: readonly Subject[]): ConceptId[] => subjects.map(({ id }) => id);
const goOn = (about: readonly Subject[]): Reading => ({ about, subjects: idsOf(about), inTurn: true });
const lastIntent = ({ last }: Talk): { intent?: Intent } =>
  last.intent === "smalltalk" ? {} : { intent: last.intent };

/** "What about multi head", after attention: the name that both make together. */
function joinedName({ index, question, talk }: Asked): ConceptId | undefined {
  const rest = words(question.replace(worded.turnsTo, (found) => found.replace(/^.*about\b/i, "")))
    .filter((word) => !stopWords.has(word))
    .join(" ");
  if (rest === "") return undefined;
  for (const { title } of talk.subjects) {
    const parts = title.split(/\s+/);
    for (let from = 0; from < parts.length; from++) {
      const tail = parts.slice(from).join(" ");
      const found = index.names.named(`${rest} ${tail}`) ?? index.names.named(`${tail} ${rest}`);
      if (found && !talk.subjects.some(({ id }) => id === found)) return found;
    }
  }
  return undefined;
}

const withSubjects = (question: string, subjects: readonly Subject[]): string =>
  `${question.replace(/[\s?.!]+$/, "")} (${subjects.map(({ title }) => title).join(", ")})`;

/** "Batch norm instead?": it leads, and what it would replace stands beside it. */
function readComparison({ index, text, alone, talk, fresh }: Asked): Reading | undefined {
  const beside = readSetBeside({ index, text, alone, subjects: talk.subjects, fresh });
  if (!beside) return undefined;
  const { sides, other } = beside;
  const ids = idsOf(sides);
  return { ...goOn(sides), subjects: worded.inPlace.test(text) ? [other, ...ids] : [...ids, other] };
}

/** Something else is named. @returns undefined when the question stands alone */
async function readNamed(asked: Asked): Promise<Reading | undefined> {
  const { index, text, alone, talk, fresh } = asked;
  const [first] = fresh;
  if (!first) return undefined;
  const { subjects } = talk;
  const named = [...new Set(fresh.map(({ concept }) => concept))];
  const at = alone.text.toLowerCase().indexOf(first.surface.toLowerCase());
  const setting = worded.settingBefore.test(alone.text.slice(0, Math.max(0, at)));
  const refersBack = worded.pronoun.test(text);
  const fewer = words(text).length <= fewWordsAfterCue;
  const condition = worded.conditionFirst.test(text);
  if (
    !worded.sameFor.test(text) &&
    (setting || condition) &&
    fewer &&
    (condition || worded.choice.test(text) || worded.leadIn.test(text))
  ) {
    const together = (await retrieve(index, withSubjects(text, subjects))).candidates[0]?.concept;
    const lead = together && together !== first.concept && !idsOf(subjects).includes(together) ? [together] : [];
    return { ...goOn(subjects), subjects: [...lead, ...idsOf(subjects), ...named], inTurn: !worded.choice.test(text) };
  }
  if (worded.turnsTo.test(text) || worded.corrects.test(text))
    return {
      about: [{ id: first.concept, title: index.graph.title(first.concept) }],
      subjects: named,
      inTurn: true,
      ...lastIntent(talk),
    };
  if (!refersBack) return undefined;
  const kept = idsOf(subjects).slice(0, 2);
  // "How is the gradient used to make one?": what it is made with is named, not asked about.
  const madeWith =
    worded.usedFor.test(text) &&
    kept[0] !== undefined &&
    index.graph.prerequisitesOf(kept[0]).some(({ source }) => named[0] === source);
  const asksOfThem = madeWith || setting || worded.inItsService.test(text) || worded.asksOfIt.test(text);
  const order = asksOfThem ? [...kept, ...named] : [...named, ...kept];
  return { ...goOn(subjects), subjects: order };
}

/** What the concepts that may lead are judged by. @param pointed what the wording says leads */
async function readingsOf(asked: Asked, pointed?: Readings["worded"]): Promise<Readings> {
  const { index, question, text, alone, talk, fresh } = asked;
  const chooses = (worded.choice.test(text) || worded.choosesOne.test(text)) && talk.subjects.length > 1;
  return {
    alone,
    together: await retrieve(index, withSubjects(question, talk.subjects)),
    subjects: idsOf(talk.subjects),
    earlier: talk.earlier,
    short: words(question).length <= fewWords,
    refersBack: worded.pronoun.test(text) || worded.conditionFirst.test(text) || chooses,
    describes: worded.describesOther.test(text),
    named: fresh,
    ...(pointed ? { worded: pointed } : {}),
  };
}

/** What the course doesn't seem to hold, and nothing leans on: "what's the weather today". */
const leavesTheCourse = ({ alone, refersBack }: Readings, { filed, held }: Lead): boolean =>
  alone.sureness === "outside" && !refersBack && !(filed && (held >= holdsEnough || alone.evidence >= leastEvidence));

/** Of all that may lead, the likeliest: what the wording says is one sign among others. */
async function weigh(asked: Asked, read: Read): Promise<Reading | undefined> {
  const { index, alone, talk } = asked;
  const { reading } = read;
  const first = alone.candidates[0]?.concept;
  const readings = await readingsOf(asked, pointedTo(read));
  const [lead] = rankLeads(index, readings);
  const { concept } = lead ?? {};
  if (!lead || !concept) return reading;
  if (reading?.subjects.includes(concept)) return { ...reading, subjects: leading(concept, reading.subjects) };
  if (concept === first && (read.decided || !lead.filed || readings.named.length > 0)) return undefined;
  if (leavesTheCourse(readings, lead)) return undefined;
  const own = read.paired ?? talk.subjects;
  const stays = idsOf(own).includes(concept);
  return { ...goOn(own), subjects: stays ? leading(concept, idsOf(own)) : [concept, ...idsOf(own).slice(0, 1)] };
}

const leading = (lead: ConceptId, subjects: readonly ConceptId[]): ConceptId[] => [
  lead,
  ...subjects.filter((id) => id !== lead),
];

/** "Which one for tweets": one of those talked of, what the question fits best first. */
async function chooseOne(asked: Asked): Promise<Reading> {
  const { subjects } = asked.talk;
  const readings = await readingsOf(asked);
  const best = rankLeads(asked.index, readings).map(({ concept }) => concept);
  const place = (id: ConceptId): number => best.indexOf(id);
  return { ...goOn(subjects), subjects: idsOf(subjects).sort((a, b) => place(a) - place(b)) };
}

/** A form of the same answer, a doubt about it, a letter of its formula: names nothing that could lead instead. */
const asksTheSameAgain = (text: string): boolean =>
  (worded.isBare(text) && !worded.describesOther.test(text) && !worded.variation.test(text)) ||
  worded.isFormInSetting(text) ||
  (words(text).length <= fewWordsInReaction &&
    (worded.reaction.test(text) || worded.symbol.test(text) || worded.asksForOne.test(text)));

/** Its own name is most of it, or it names several, or it is long: a full question. */
const standsByItsName = ({ question, fresh }: Asked): boolean =>
  words(question).length > fewWordsWithName ||
  new Set(fresh.map(({ concept }) => concept)).size > 1 ||
  fresh.some(({ share }) => share >= mostOfIt);

interface Read {
  /** How the question goes on, as far as wording tells; absent where it stands alone, or wording says nothing. */
  readonly reading?: Reading | undefined;
  readonly decided: boolean;
  /** Two are set beside each other: nothing else may lead. */
  readonly settled?: boolean;
  /** Two of what went before are meant. */
  readonly paired?: readonly Subject[] | undefined;
}
const decided = (reading: Reading | undefined): Read => ({ reading, decided: true });
const settled = (reading: Reading): Read => ({ reading, decided: true, settled: true });

/** What the wording says leads. */
const pointedTo = ({ reading, decided: says }: Read): Readings["worded"] =>
  says ? (reading?.subjects[0] ?? "alone") : undefined;

/** As far as wording tells. */
async function readWording(asked: Asked): Promise<Read> {
  const { index, question, text, talk, fresh } = asked;
  const counted = talk.counted(worded.ordinalPlace(text));
  if (counted) return decided(goOn([counted]));
  // A bare "both" may mean two parts of the last subject: bias and variance.
  const loosely = worded.choice.test(text) || worded.both.test(text);
  const pair = worded.bothOfThem.test(text)
    ? talk.pair()
    : loosely
      ? (talk.relatedPair() ?? talk.setBeside())
      : undefined;
  const paired = pair ? { ...asked, talk: { ...talk, subjects: pair } } : asked;
  const { subjects } = paired.talk;
  const comparison = readComparison(fresh.length > 0 ? asked : paired);
  // "Bagging then? How do the two differ": the name is one of the two.
  if (comparison && (fresh.length === 0 || worded.bothOfThem.test(text))) return settled(comparison);
  if (fresh.length === 0 && asksTheSameAgain(text)) return pair ? settled(goOn(pair)) : decided(goOn(talk.subjects));
  const [first] = fresh;
  const within = first && [text, asked.alone.text].some((said) => worded.refersWithin(said, first.surface));
  if (within && !worded.turnsTo.test(text) && !worded.setsAgainstFirst.test(text)) return decided(undefined);
  if (first && worded.leavesBehind.test(text) && !worded.pronoun.test(text)) return decided(undefined);
  // "A vs B, which one for 300 rows" names its own pair.
  const namesPair = new Set(fresh.map(({ concept }) => concept)).size > 1;
  if (subjects.length > 1 && !namesPair && worded.choosesOne.test(text)) return decided(await chooseOne(paired));
  if (comparison) return settled(comparison);
  const joined = worded.leadIn.test(text) || fresh.length === 0 ? joinedName(asked) : undefined;
  if (joined && words(question).length <= fewWordsAfterCue)
    return decided({
      about: [{ id: joined, title: index.graph.title(joined) }],
      subjects: [joined],
      inTurn: true,
      ...(worded.turnsTo.test(text) ? lastIntent(talk) : {}),
    });
  if (fresh.length > 0) {
    const named = await readNamed(paired);
    // "Is it A or B": of what was talked of, whatever is named.
    if (named && worded.asksOfIt.test(text)) return settled(named);
    return named || standsByItsName(asked) ? decided(named) : { decided: false, paired: pair };
  }
  // Named again: the question says itself what it is about.
  if (!worded.pronoun.test(text) && asked.alone.mentions.some(certainMention)) return decided(undefined);
  return { decided: false, paired: pair };
}

function asAsked(
  index: RetrievalIndex,
  question: string,
  alone: Retrieval,
  previous: readonly Answer[],
): Asked | undefined {
  const talk = conversationSubjects(index.graph, previous);
  if (!talk) return undefined;
  const fresh = alone.mentions.filter(
    (mention) =>
      certainMention(mention) &&
      !worded.isBare(mention.surface) &&
      !worded.verbOf(mention.surface).test(question) &&
      !talk.subjects.some(({ id }) => id === mention.concept),
  );
  return { index, question, text: question.trim().replace(worded.expletive, " "), alone, talk, fresh };
}

/** What the lead of a follow-up is chosen by: for fitting. @returns undefined where nothing is chosen */
export async function followUpReadings(...of: Parameters<typeof asAsked>): Promise<Readings | undefined> {
  const asked = asAsked(...of);
  const read = asked && (await readWording(asked));
  return read && !read.settled ? readingsOf(asked, pointedTo(read)) : undefined;
}

/**
 * @param alone the question by itself
 * @param previous answers of the conversation, oldest first
 * @returns undefined when the question stands alone
 */
export async function resolveFollowUp(
  index: RetrievalIndex,
  question: string,
  alone: Retrieval,
  previous: readonly Answer[],
): Promise<FollowUp | undefined> {
  const asked = asAsked(index, question, alone, previous);
  if (!asked) return undefined;
  const read = await readWording(asked);
  const reading = read.settled ? read.reading : await weigh(asked, read);
  if (!reading) return undefined;
  const level: Level | undefined = worded.asksSimpler.test(asked.text)
    ? "beginner"
    : worded.asksDeeper.test(asked.text)
      ? "deep"
      : undefined;
  const retrieval = await retrieve(index, withSubjects(question, reading.about));
  return { ...reading, retrieval, ...(level ? { level } : {}) };
}
