/** Numbered source buttons after a block: each opens its passage in context. */
import type { Citation } from "../../domain/answer.ts";
import { locatorText } from "../locator-text.ts";
import type { PanelViewModel } from "../view-models/panel-view-model.ts";
import styles from "./citations.module.css";

interface Props {
  readonly numbers: readonly number[];
  readonly citations: readonly Citation[];
  readonly panel: PanelViewModel;
}

export function Citations({ numbers, citations, panel }: Props) {
  const cited = numbers.flatMap((number) => citations.find((citation) => citation.number === number) ?? []);
  return (
    <span class={styles.citations}>
      {cited.map((citation) => (
        <button
          key={citation.number}
          type="button"
          class={styles.citation}
          aria-label={`Source ${citation.number}: ${citation.title}, ${locatorText(citation.locator)}`}
          title={`${citation.title}, ${locatorText(citation.locator)}`}
          onClick={() => void panel.openSource(citation)}
        >
          {citation.number}
        </button>
      ))}
    </span>
  );
}
