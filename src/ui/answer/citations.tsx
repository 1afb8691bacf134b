/** Numbered source buttons after a block: each opens its passage in context. */
import type { Citation } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import { text } from "../../language/words/en/text.ts";
import type { PanelViewModel } from "../view-models/panel-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./citations.module.css";

interface Props {
  readonly numbers: readonly number[];
  readonly citations: readonly Citation[];
  readonly panel: PanelViewModel;
}

export function Citations({ numbers, citations, panel }: Props) {
  const { named } = useWords(english).sources;
  const { locator, source } = useWords(text);
  const cited = numbers.flatMap((number) => citations.find((citation) => citation.number === number) ?? []);
  return (
    <span class={styles.citations}>
      {cited.map((citation) => (
        <button
          key={citation.number}
          type="button"
          class={styles.citation}
          aria-label={named(citation.number, citation.title, locator(citation.locator))}
          title={source(citation.title, locator(citation.locator))}
          onClick={() => void panel.openSource(citation)}
        >
          {citation.number}
        </button>
      ))}
    </span>
  );
}
