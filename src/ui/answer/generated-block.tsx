/** One block of a generated text with the marks of its sentences. */
import type { Citation } from "../../domain/answer.ts";
import type { GroundedSentence } from "../../domain/generated-answer.ts";
import { memo } from "../memo.ts";
import { renderInline } from "../rich-text/inline.tsx";
import { RichTokens } from "../rich-text/rich-text.tsx";
import type { PanelViewModel } from "../view-models/panel-view-model.ts";
import { Citations } from "./citations.tsx";
import styles from "./generated-text.module.css";
import { DoubtMark } from "./generated-verdict.tsx";
import { markSentences, type SentenceDrawing } from "./mark-sentences.ts";

interface Props {
  readonly source: string;
  /** Where it begins in the text. */
  readonly start: number;
  readonly sentences: readonly GroundedSentence[];
  readonly sources: readonly Citation[];
  readonly panel: PanelViewModel;
}

/** Memoised: while a text grows only its last block is drawn anew. */
export const GeneratedBlock = memo(function GeneratedBlock({ source, start, sentences, sources, panel }: Props) {
  const inBlock = sentences.map((sentence) => ({
    ...sentence,
    start: sentence.start - start,
    end: sentence.end - start,
  }));
  const drawing: SentenceDrawing = {
    words: ({ verdict }, text) => (verdict === "supported" ? text : <span class={styles[verdict]}>{text}</span>),
    end: ({ verdict, citations, missing }) => (
      <>
        {citations.length > 0 && (
          <>
            {" "}
            <Citations numbers={citations} citations={sources} panel={panel} />
          </>
        )}
        {(verdict === "partly" || verdict === "absent") && <DoubtMark verdict={verdict} missing={missing} />}
      </>
    ),
  };
  const tokens = markSentences(source, inBlock, drawing);
  const [first] = tokens;
  // A model's headings are parts of the answer, whatever level it gave them.
  if (first?.type === "heading") return <h3 class={styles.heading}>{renderInline(first.tokens)}</h3>;
  return <RichTokens tokens={tokens} hasMath={source.includes("$")} />;
});
