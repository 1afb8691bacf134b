/** What of an answer is read aloud. */
import type { Answer } from "../../domain/answer.ts";
import type { Words } from "../../language/words/words.ts";
import { withoutSources } from "../../markdown/course-links.ts";
import { prose } from "../../markdown/prose.ts";

type WordHeading = Words["answerWording"]["heading"];

/** Headings and prose; code and formulas are left to the eye. */
export function spokenTexts(answer: Answer, inWords: WordHeading): readonly string[] {
  return answer.sections
    .filter(({ kind }) => kind !== "further-reading")
    .flatMap(({ heading, blocks }) => [
      inWords(heading),
      ...blocks.flatMap(({ lead = "", markdown }) => [lead, markdown].map((text) => prose(withoutSources(text)))),
    ])
    .filter((text) => text !== "");
}
