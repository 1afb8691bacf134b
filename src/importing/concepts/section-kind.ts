/** The part a passage plays: told by its heading, else by what it is made of. */
import type { SectionKind } from "../../domain/course.ts";
import type { SourcePassage } from "../passages/to-passages.ts";

const byHeading: readonly (readonly [RegExp, SectionKind])[] = [
  [/\b(?:example|walkthrough|worked|case stud|demo)/i, "worked-example"],
  [/\b(?:application|use case|in practice|uses of|where .* used)/i, "applications"],
  [/\b(?:why|motivation|importance|benefit|advantage)/i, "why-it-matters"],
  [/\b(?:misconception|pitfall|limitation|disadvantage|caveat|common mistake|drawback)/i, "misconceptions"],
  [/\b(?:summary|conclusion|recap|takeaway|key points|in short)/i, "summary"],
  [/\b(?:architecture|structure|anatomy|components)\b/i, "architecture"],
  [/\b(?:training|fitting|optimi[sz]ation of|learning the)/i, "training"],
  [/\b(?:proof|derivation|mathemat|equation|formula|theorem)/i, "math"],
  [/\b(?:intuition|idea|analogy|in plain)/i, "intuition"],
];

/** @param opens it is the first text below the heading that names the idea */
export function sectionKind({ type, markdown, headings }: SourcePassage, opens: boolean): SectionKind {
  if (type === "code") return "code";
  const heading = headings.at(-1) ?? "";
  const told = byHeading.find(([pattern]) => pattern.test(heading))?.[1];
  if (told) return told;
  if (type === "formula" || /\$\$/.test(markdown)) return "math";
  if (/^(?:\*\*)?(?:for example|for instance|example\b|consider|suppose|imagine)/i.test(markdown))
    return "worked-example";
  return opens ? "intuition" : "how-it-works";
}
