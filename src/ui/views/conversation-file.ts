/** Conversations as a JSON file: written whole, read back only when every part has the right shape. */
import * as v from "valibot";
import { answerSectionKinds, intents } from "../../domain/answer.ts";
import type { Conversation, LearnerProfile } from "../../domain/conversation.ts";
import { difficulties } from "../../domain/course.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { levels } from "../../domain/settings.ts";

const FORMAT = "erica-conversations";
const VERSION = 1;

const fraction = v.number();
const text = v.string();
const named = { id: text, title: text };
const locator = v.variant("type", [
  v.object({ type: v.literal("heading"), path: v.array(text) }),
  v.object({ type: v.literal("page"), page: v.number() }),
  v.object({ type: v.literal("slide"), slide: v.number() }),
  v.object({ type: v.literal("cell"), cell: v.number() }),
  v.object({ type: v.literal("time"), startSeconds: v.number(), endSeconds: v.number() }),
]);
const block = v.object({ markdown: text, citations: v.array(v.number()) });
const citation = v.object({
  number: v.number(),
  id: text,
  concept: v.exactOptional(text),
  title: text,
  locator,
  url: v.exactOptional(text),
  quote: text,
});
const answer = v.object({
  question: text,
  about: v.exactOptional(v.object(named)),
  intent: v.picklist(intents),
  inScope: v.boolean(),
  level: v.picklist(levels),
  seeds: v.array(v.object({ ...named, score: fraction, why: text, words: fraction, meaning: fraction })),
  order: v.array(
    v.object({
      ...named,
      role: v.picklist(["seed", "prerequisite", "related", "known"]),
      depth: v.number(),
      difficulty: v.picklist(difficulties),
      reason: text,
    }),
  ),
  groups: v.array(v.array(text)),
  sections: v.array(
    v.object({
      id: text,
      heading: text,
      kind: v.picklist(answerSectionKinds),
      concept: v.exactOptional(text),
      blocks: v.array(block),
    }),
  ),
  /** Files written before there were hints have none. */
  hints: v.optional(v.array(block), []),
  citations: v.array(citation),
  nearest: v.array(v.object({ ...named, score: fraction })),
  settings: v.object({ topK: v.number(), prerequisiteDepth: v.number(), maxConcepts: v.number() }),
  course: v.object({ ...named, contentHash: text }),
  search: v.object({ meaning: v.boolean(), embedder: text, indexBackend: text }),
});
const generated = v.object({
  model: v.object({ ...named, engine: v.picklist(["web-llm", "browser"]) }),
  status: v.picklist(["streaming", "complete", "length", "stopped", "interrupted", "failed"]),
  text,
  sentences: v.array(
    v.object({
      start: v.number(),
      end: v.number(),
      verdict: v.picklist(["supported", "partly", "absent", "unchecked"]),
      citations: v.array(v.number()),
      missing: v.array(text),
    }),
  ),
  sources: v.array(citation),
  startedAt: v.number(),
});
const file = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  conversations: v.array(
    v.object({
      ...named,
      createdAt: v.number(),
      updatedAt: v.number(),
      exchanges: v.array(
        v.object({
          id: text,
          question: text,
          answer: v.exactOptional(answer),
          askedAt: v.number(),
          generated: v.exactOptional(generated),
          hintsShown: v.exactOptional(v.number()),
          revision: v.exactOptional(v.number()),
        }),
      ),
    }),
  ),
});

export function conversationsToJson(
  conversations: readonly Conversation[],
  { known }: Pick<LearnerProfile, "known">,
): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, known, conversations }, null, 1);
}

/** Ids are only branded strings, so a parsed file has the domain's shape. */
export function jsonToConversations(name: string, json: string): Result<readonly Conversation[], AppError> {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return err({ type: "file-unreadable", name, detail: "it is not a JSON file" });
  }
  const parsed = v.safeParse(file, data);
  if (parsed.success) return ok(parsed.output.conversations as readonly unknown[] as readonly Conversation[]);
  const issue = parsed.issues[0];
  return err({
    type: "file-unreadable",
    name,
    detail: `it is not an export of Erica's conversations (${v.getDotPath(issue) ?? "format"})`,
  });
}
