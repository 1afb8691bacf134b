/** A generated text as a document: verdicts as words and counts, the sources that its check found. */
import type { Answer } from "../../../domain/answer.ts";
import type { GeneratedAnswer, GroundedSentence } from "../../../domain/generated-answer.ts";
import { mapProse } from "../../../markdown/verbatim.ts";
import { withoutReferences } from "../model-references.ts";
import { type AnswerDocument, courseMark, type DocumentWords } from "./answer-document.ts";

export function generatedDocument(answer: Answer, generated: GeneratedAnswer, words: DocumentWords): AnswerDocument {
  const { exported } = words;
  const { sources, sentences, model } = generated;
  const count = (verdict: GroundedSentence["verdict"]): number =>
    sentences.filter((sentence) => sentence.verdict === verdict).length;
  const cited = new Set(sentences.flatMap(({ citations }) => citations));
  const made = [
    exported.written(model.title, ...courseMark(answer)),
    exported.checked({ supported: count("supported"), partly: count("partly"), absent: count("absent") }),
    ...(generated.status === "complete" ? [] : [exported.incomplete]),
  ].join(" ");
  return {
    title: answer.question,
    sections: [{ text: markedText(generated, exported.verdicts) }],
    sources: sources.filter(({ number }) => cited.has(number)),
    made,
  };
}

function markedText({ text, sentences }: GeneratedAnswer, verdicts: DocumentWords["exported"]["verdicts"]): string {
  let marked = "";
  let from = 0;
  for (const { start, end, verdict, citations } of sentences) {
    const notes = citations.map((number) => `[^${number}]`).join("");
    const doubt = verdict === "partly" || verdict === "absent" ? ` *(${verdicts[verdict]})*` : "";
    marked += inert(text.slice(from, start)) + withNotes(inert(text.slice(start, end)), doubt, notes);
    from = end;
  }
  return marked + inert(text.slice(from));
}

/** In a table's row they belong into its last cell. */
function withNotes(sentence: string, verdict: string, notes: string): string {
  const cellEnd = /\s*\|\s*$/.exec(sentence);
  const before = cellEnd ? sentence.slice(0, cellEnd.index) : sentence;
  return before + verdict + (notes && ` ${notes}`) + (cellEnd?.[0] ?? "");
}

/** Links and HTML of a model must not come to life in whatever shows the document; code is kept as it is. */
const inert = (text: string): string => mapProse(text, inertProse);

function inertProse(text: string): string {
  return withoutReferences(
    text
      .replace(/!?\[([^\]]*)\]\((?:cite|concept):[^)]*\)/gi, "$1")
      .replace(/!?\[([^\]]*)\]\(([^)]*)\)/g, "$1 ($2)")
      .replace(/\[\^/g, "\\[^")
      .replace(/<(?=[a-z/!?])/gi, "\\<"),
  );
}
