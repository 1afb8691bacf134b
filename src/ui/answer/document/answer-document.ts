/** What of an answer is taken away, composed or generated, before it becomes a file of some kind. */
import type { Answer, Citation } from "../../../domain/answer.ts";
import type { Words } from "../../../language/words/words.ts";

export interface AnswerDocument {
  readonly title: string;
  readonly sections: readonly DocumentSection[];
  readonly sources: readonly Citation[];
  /** By whom, from what. */
  readonly made: string;
}

interface DocumentSection {
  readonly heading?: string;
  /** Markdown; sources stand in it as `[^1]`. */
  readonly text: string;
  /** Stands after it. */
  readonly figure?: DocumentFigure;
}

/** An answer's figure: in words, and drawn where it could be. */
export interface DocumentFigure {
  readonly title: string;
  readonly alternative: string;
  readonly drawn?: {
    readonly caption: string;
    /** A `data:` URL of an SVG file. */
    readonly url: string;
  };
}

/** Words of an exported document. */
export interface DocumentWords {
  readonly exported: Words["answer"]["exported"];
  readonly locator: Words["text"]["locator"];
  readonly heading: Words["answerWording"]["heading"];
}

/** The course an answer came from, as the words that end a document name it. */
export const courseMark = ({ course }: Answer): readonly [title: string, hash: string] => [
  course.title,
  course.contentHash.slice(0, 16),
];

/** A file name from a question: letters and digits, not too long. */
export function fileNameFrom(question: string, ending: string): string {
  const name = question
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .toLowerCase();
  return `${name || "answer"}.${ending}`;
}
