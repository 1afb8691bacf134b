/** A learner's data as a JSON file. What is written can be read back; what is read is checked item by item. */
import * as v from "valibot";
import type { Conversation, ConversationMeta, Exchange } from "../domain/conversation.ts";
import type { ErrorDetail } from "../domain/error-detail.ts";
import type { AppError } from "../domain/errors.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { FileProblem, LearnerData } from "../domain/learner-data.ts";
import type { LearningEvent } from "../domain/learning.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { countRenaming } from "./count-renaming.ts";
import { parseLearning } from "./learning-schema.ts";
import { parseExchange, parseKnown, parseMeta } from "./record-schema.ts";

const FORMAT = "erica-conversations";
/**
 * 1: exchanges stood in their order, without places. 2: places; how often a conversation was renamed. 3: the log of
 * learning.
 */
const VERSION = 3;

const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  known: v.optional(v.unknown()),
  learning: v.optional(v.unknown()),
  conversations: v.array(v.unknown()),
});
/** Enough to know it by. */
const shownName = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, 100)),
);
const named = v.object({ title: shownName });
const asked = v.object({ question: shownName });

export interface ReadFile {
  readonly data: LearnerData;
  readonly problems: readonly FileProblem[];
}

export function writeLearnerFile({ conversations, known, learning }: LearnerData): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, known, learning, conversations }, null, 1);
}

/** @param name the file's, for the reason why it can't be read at all */
export function readLearnerFile(name: string, json: string): Result<ReadFile, AppError> {
  const refuse = (detail: ErrorDetail): Result<never, AppError> => err({ type: "file-unreadable", name, detail });
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return refuse({ type: "not-json" });
  }
  const parsed = v.safeParse(fileSchema, content);
  if (!parsed.success) {
    const field = v.getDotPath(parsed.issues[0]) ?? "format";
    return refuse({ type: "no-export", field });
  }
  const { version, known, learning, conversations } = parsed.output;
  if (version > VERSION) return refuse({ type: "newer-export" });
  const problems: FileProblem[] = [];
  return ok({
    data: {
      conversations: conversations.flatMap((item, i) => readConversation(item, i + 1, version, problems)),
      known: readKnown(known, problems),
      learning: readLog(learning, problems),
    },
    problems,
  });
}

function readConversation(
  item: unknown,
  number: number,
  version: number,
  problems: FileProblem[],
): readonly Conversation[] {
  const meta = parseMeta(item);
  const title = v.safeParse(named, item);
  const name = title.success && title.output.title !== "" ? title.output.title : String(number);
  const list = v.safeParse(v.object({ exchanges: v.array(v.unknown()) }), item);
  if (!meta.ok || !list.success) {
    problems.push({ item: "conversation", name, field: meta.ok ? "exchanges" : meta.error });
    return [];
  }
  const exchanges = list.output.exchanges.flatMap((exchange, place) => readExchange(exchange, place, problems));
  const { exchanges: _exchanges, ...rest } = meta.value as ConversationMeta & { readonly exchanges?: unknown };
  return [{ ...(version === 1 ? countRenaming(rest, exchanges[0]?.question) : rest), exchanges }];
}

function readExchange(item: unknown, place: number, problems: FileProblem[]): readonly Exchange[] {
  const placed = typeof item === "object" && item !== null && !("place" in item) ? { ...item, place } : item;
  const exchange = parseExchange(placed);
  if (exchange.ok) return [exchange.value];
  const question = v.safeParse(asked, item);
  const name = question.success ? question.output.question : String(place + 1);
  problems.push({ item: "exchange", name, field: exchange.error });
  return [];
}

function readKnown(known: unknown, problems: FileProblem[]): readonly ConceptId[] {
  if (known === undefined) return [];
  if (!Array.isArray(known)) {
    problems.push({ item: "known", name: "1", field: "known" });
    return [];
  }
  const items: readonly unknown[] = known;
  items.forEach((item, i) => {
    if (!parseKnown(item)) problems.push({ item: "known", name: String(i + 1), field: "known" });
  });
  return [...new Set(items.filter(parseKnown))];
}

function readLog(learning: unknown, problems: FileProblem[]): readonly LearningEvent[] {
  if (learning === undefined) return [];
  if (!Array.isArray(learning)) {
    problems.push({ item: "learning", name: "1", field: "learning" });
    return [];
  }
  return learning.flatMap((entry: unknown, i) => {
    const event = parseLearning(entry);
    if (event.ok) return [event.value];
    problems.push({ item: "learning", name: String(i + 1), field: event.error });
    return [];
  });
}
