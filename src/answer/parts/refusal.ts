/** Saying honestly that the course doesn't hold an answer. The nearest concepts come beside it. */
import type { AnswerSection } from "../../domain/answer.ts";
import type { Course } from "../../domain/course.ts";
import { section } from "./context.ts";

/** @param meaning whether meaning was searched too, or words alone */
export function refusal(course: Course, meaning: boolean): AnswerSection[] {
  const searched = `I searched the names, other names and text of all ${course.concepts.length} concepts of “${course.meta.title}”, by words${meaning ? " and by meaning" : " alone"}.`;
  return section("refusal", { part: "refusal" }, [
    {
      markdown: `I can't answer this from “${course.meta.title}”: it has nothing that matches, and I don't guess.`,
      citations: [],
    },
    { markdown: searched, citations: [] },
    { markdown: "Try naming the idea another way, or ask about one of the nearest concepts.", citations: [] },
    {
      markdown: "If you have a course file (`.erica`) that covers it, add it as a source and ask again from there.",
      citations: [],
    },
  ]);
}
