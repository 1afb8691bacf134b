/** A question as a link. Everything is in the fragment, which browsers never send to a server. */
import type { Answer } from "../domain/answer.ts";
import { clampSettings, type Level, levels, type RetrievalSettings } from "../domain/settings.ts";

export interface SharedQuestion {
  readonly question: string;
  readonly settings: RetrievalSettings;
  readonly level: Level;
  /** Content hash of the course the sender's answer was made from. */
  readonly course: string;
  /** Present when hints come before the answer. */
  readonly hintFirst?: true;
}

export function questionToFragment(
  { question, settings, level, course }: Pick<Answer, "question" | "settings" | "level" | "course">,
  hintFirst = false,
): string {
  return `#${new URLSearchParams({
    q: question,
    k: String(settings.topK),
    d: String(settings.prerequisiteDepth),
    m: String(settings.maxConcepts),
    level,
    course: course.contentHash,
    ...(hintFirst && { hints: "1" }),
  })}`;
}

/** Undefined for any other fragment. Numbers out of range are clamped. */
export function fragmentToQuestion(fragment: string): SharedQuestion | undefined {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  const question = fields.get("q")?.trim();
  if (!question) return undefined;
  const number = (name: string): number => Number.parseInt(fields.get(name) ?? "", 10);
  return {
    question,
    settings: clampSettings({ topK: number("k"), prerequisiteDepth: number("d"), maxConcepts: number("m") }),
    level: levels.find((level) => level === fields.get("level")) ?? "standard",
    course: fields.get("course") ?? "",
    ...(fields.get("hints") === "1" && { hintFirst: true }),
  };
}
