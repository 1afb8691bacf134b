/** An answer as text to be read and compared: what it says, where, and on which sources; no scores. */
import type { Answer } from "../../src/domain/answer.ts";
import { formatLocator } from "../../src/domain/locator.ts";
import { answerWording } from "../../src/language/words/en/answer-wording.ts";

const marks = (citations: readonly number[]): string => citations.map((number) => `[${number}]`).join("");

function sectionText({ heading, kind, open, blocks }: Answer["sections"][number]): string {
  const texts = blocks.map(({ lead, markdown, citations }) =>
    [...(lead ? [`> ${lead}`] : []), `${markdown}${marks(citations)}`].join("\n\n"),
  );
  return [`## ${answerWording.heading(heading)} (${kind}${open === false ? ", folded" : ""})`, ...texts].join("\n\n");
}

export function answerText(answer: Answer): string {
  const names = (concepts: readonly { readonly title: string }[]): string =>
    concepts.map(({ title }) => title).join(", ");
  const facts = [
    `${answer.sureness}, ${answer.intent}, ${answer.level}, ${answer.language ?? "en"}`,
    `about: ${names(answer.subjects ?? [])}`,
    `found: ${answer.seeds.map(({ title, why }) => `${title} (${answerWording.whyFound(why)})`).join("; ")}`,
    `order: ${answer.order.map(({ title, role, reason }) => `${title} (${role}: ${answerWording.whyExplained(reason)})`).join(" → ")}`,
    `nearest: ${names(answer.nearest)}`,
  ];
  const figure = answer.figure ? [`figure: ${answer.figure.id}`] : [];
  const simulation = answer.simulation ? [`simulation: ${answer.simulation.id}`] : [];
  const hints = answer.hints.map(({ markdown }, index) => `## Hint ${index + 1}\n\n${markdown}`);
  const sources = answer.citations.map(
    ({ number, title, locator, url }) => `[${number}] ${title}: ${formatLocator(locator)}${url ? ` <${url}>` : ""}`,
  );
  return `${[`# ${answer.question}`, [...facts, ...figure, ...simulation].join("\n"), ...answer.sections.map(sectionText), ...hints, sources.join("\n")].join("\n\n")}\n`;
}
