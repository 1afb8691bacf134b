/** A cited passage in its section, highlighted and scrolled to. */
import { useEffect, useRef } from "preact/hooks";
import type { Citation } from "../../domain/answer.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { course as english } from "../../language/words/en/course.ts";
import { text } from "../../language/words/en/text.ts";
import type { PassageInContext } from "../../protocol/tutor-api.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import { RichTextContext } from "../rich-text/rich-text-context.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./source-view.module.css";

interface Props {
  readonly citation: Citation;
  readonly context: PassageInContext;
  readonly conceptHref: (id: ConceptId) => string;
  readonly openConcept: (id: ConceptId) => void;
}

export function SourceView({ citation, context, conceptHref, openConcept }: Props) {
  const { source: words } = useWords(english);
  const { locator } = useWords(text);
  const { concept } = context;
  const cited = useRef<HTMLDivElement>(null);
  useEffect(() => cited.current?.scrollIntoView({ block: "nearest" }), [citation]);
  return (
    <RichTextContext.Provider value={{ conceptHref, openConcept }}>
      <p class={styles.where}>
        <strong>{context.document.title}</strong>, {locator(citation.locator)}
      </p>
      {citation.url && (
        <p>
          <a href={citation.url} target="_blank" rel="noopener noreferrer">
            {words.open}
          </a>
        </p>
      )}
      <div class={styles.passages}>
        {context.sectionPassages.map((passage) => {
          const isCited = passage.id === context.passage.id;
          return (
            <div key={passage.id} {...(isCited && { ref: cited })} class={isCited ? styles.cited : styles.passage}>
              {isCited && <p class={styles.label}>{words.cited}</p>}
              <RichText markdown={passage.markdown} />
            </div>
          );
        })}
      </div>
      {concept && (
        <button type="button" class={controls.button} onClick={() => openConcept(concept.id)}>
          {words.readAll(concept.title)}
        </button>
      )}
    </RichTextContext.Provider>
  );
}
