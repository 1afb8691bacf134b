/** An answer to a question in another language: title, definition and headings in that language, beside the English text. */
import type { Answer, AnswerSection } from "../domain/answer.ts";
import type { Heading } from "../domain/answer-reasons.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { LanguageRules } from "../language/language-rules.ts";

const headingOf = ({ headings }: LanguageRules, { kind, heading }: AnswerSection): Heading => headings[kind] ?? heading;

/** The subjects' own sentence in the language, where the course has it. */
function lead(answer: Answer, graph: CourseGraph, rules: LanguageRules): AnswerSection["blocks"] {
  const texts = graph.course.languages.find(({ tag }) => tag === rules.tag)?.concepts ?? {};
  const lines = (answer.subjects ?? []).flatMap(({ id }) => {
    // A concept may be called “constructor”.
    const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
    return text ? [`**${text.title}**${text.definition ? `: ${text.definition}` : ""}`] : [];
  });
  if (answer.sureness === "outside") return [{ markdown: rules.refusal, citations: [] }];
  if (answer.sureness === "smalltalk") return [{ markdown: rules.hello, citations: [] }];
  return lines.length === 0 ? [] : [{ markdown: `${lines.join("\n\n")}\n\n*${rules.englishFollows}*`, citations: [] }];
}

export function localise(answer: Answer, graph: CourseGraph, rules: LanguageRules | undefined): Answer {
  if (!rules) return answer;
  const [first, ...rest] = answer.sections;
  if (!first) return { ...answer, language: rules.tag };
  const blocks = [...lead(answer, graph, rules), ...first.blocks];
  return {
    ...answer,
    language: rules.tag,
    sections: [{ ...first, blocks }, ...rest].map((section) => ({ ...section, heading: headingOf(rules, section) })),
  };
}
