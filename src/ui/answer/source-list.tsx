/** The numbered sources at the end of a printed answer. */
import type { Citation } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import { text } from "../../language/words/en/text.ts";
import { useWords } from "../words.ts";

interface Props {
  readonly citations: readonly Citation[];
  readonly heading?: string;
}

export function SourceList({ citations, heading }: Props) {
  const { sources } = useWords(english);
  const { locator, source } = useWords(text);
  if (citations.length === 0) return null;
  return (
    <div data-print>
      <h3>{heading ?? sources.title}</h3>
      <ol>
        {citations.map((citation) => (
          <li key={citation.number} value={citation.number}>
            {source(citation.title, locator(citation.locator))}
            {citation.url && `, ${citation.url}`}
          </li>
        ))}
      </ol>
    </div>
  );
}
