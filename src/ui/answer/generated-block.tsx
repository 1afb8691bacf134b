/** One block of a generated text with the marks of its sentences. */
import type { Citation } from "../../domain/answer.ts";
import type { GroundedSentence } from "../../domain/generated-answer.ts";
import { mayHaveFormula } from "../../markdown/has-formula.ts";
import { Boundary } from "../components/boundary.tsx";
import { memo } from "../memo.ts";
import { renderInline } from "../rich-text/inline.tsx";
import { AsWritten, RichBlocks } from "../rich-text/rich-text.tsx";
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
export const GeneratedBlock = memo(function GeneratedBlock(props: Props) {
  const { source } = props;
  return (
    <Boundary of={source} instead={(error) => <AsWritten text={source} error={error} />}>
      <MarkedBlock {...props} />
    </Boundary>
  );
});

function MarkedBlock({ source, start, sentences, sources, panel }: Props) {
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
  const blocks = markSentences(source, inBlock, drawing);
  const [first] = blocks;
  // A model's headings are parts of the answer, whatever level it gave them.
  if (first?.type === "heading") return <h3 class={styles.heading}>{renderInline(first.spans)}</h3>;
  return <RichBlocks blocks={blocks} hasMath={mayHaveFormula(source)} />;
}
