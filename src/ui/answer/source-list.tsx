/** The numbered sources at the end of a printed answer. */
import type { Citation } from "../../domain/answer.ts";
import { locatorText } from "../locator-text.ts";

interface Props {
  readonly citations: readonly Citation[];
  readonly heading?: string;
}

export function SourceList({ citations, heading = "Sources" }: Props) {
  if (citations.length === 0) return null;
  return (
    <div data-print>
      <h3>{heading}</h3>
      <ol>
        {citations.map((citation) => (
          <li key={citation.number} value={citation.number}>
            {citation.title}, {locatorText(citation.locator)}
            {citation.url && `, ${citation.url}`}
          </li>
        ))}
      </ol>
    </div>
  );
}
