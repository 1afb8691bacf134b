/** The text of a language model, as far as it came, each sentence with what the check found. */
import { useRef } from "preact/hooks";
import type { GroundedSentence } from "../../domain/generated-answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import type { PanelViewModel } from "../view-models/panel-view-model.ts";
import { useWords } from "../words.ts";
import { GeneratedBlock } from "./generated-block.tsx";
import { createBlockReader } from "./generated-blocks.ts";
import styles from "./generated-text.module.css";

interface Props {
  readonly exchange: ExchangeViewModel;
  readonly panel: PanelViewModel;
}

/** Draws once for every change of the text; it is in no live region, so that nothing is read out per word. */
export function GeneratedText({ exchange, panel }: Props) {
  const { writtenBy } = useWords(english).generated;
  const readBlocks = useRef<ReturnType<typeof createBlockReader>>(undefined);
  const known = useRef(new Map<number, readonly GroundedSentence[]>());
  const generated = exchange.generated.value;
  if (!generated) return null;
  const { text, sentences, sources } = generated;
  readBlocks.current ??= createBlockReader();
  return (
    <section class={styles.text} aria-label={writtenBy(generated.model.title)}>
      {readBlocks.current(text).map(({ start, source }) => {
        const inBlock = sentences.filter((sentence) => sentence.end > start && sentence.start < start + source.length);
        const before = known.current.get(start);
        const same = before && sameSentences(before, inBlock) ? before : inBlock;
        known.current.set(start, same);
        return (
          <GeneratedBlock key={start} source={source} start={start} sentences={same} sources={sources} panel={panel} />
        );
      })}
    </section>
  );
}

const sameSentences = (a: readonly GroundedSentence[], b: readonly GroundedSentence[]): boolean =>
  a.length === b.length && a.every((sentence, index) => sentence === b[index]);
