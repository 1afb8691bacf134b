/** A cited passage in its section, highlighted and scrolled to. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Citation } from "../../domain/answer.ts";
import type { ConceptId, PassageId } from "../../domain/ids.ts";
import { course as english } from "../../language/words/en/course.ts";
import { reader } from "../../language/words/en/reader.ts";
import { text } from "../../language/words/en/text.ts";
import type { PassageInContext } from "../../protocol/tutor-api.ts";
import { lazyReader } from "../reader/lazy-reader.ts";
import type { ReaderPorts } from "../reader/reader-ports.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import { RichTextContext } from "../rich-text/rich-text-context.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./source-view.module.css";

interface Props extends ReaderPorts {
  readonly citation: Citation;
  readonly context: PassageInContext;
  readonly conceptHref: (id: ConceptId) => string;
  readonly openConcept: (id: ConceptId) => void;
  /** Opens the course it is from; absent where that is open. */
  readonly elsewhere: (() => Promise<void>) | undefined;
}

/** The passage first; on request the whole document, where it isn't the course's own text, which is read by concepts. */
export function SourceView({ citation, context, conceptHref, openConcept, elsewhere, ...ports }: Props) {
  const reading = useSignal<PassageId | undefined>(undefined);
  const opener = useRef<HTMLButtonElement>(null);
  const words = useWords(reader);
  const parts = lazyReader.value.value;
  const isReading = reading.value === citation.id;
  const back = (): void => {
    reading.value = undefined;
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <RichTextContext.Provider value={{ conceptHref, openConcept }}>
      {isReading && parts ? (
        <parts.Reader {...ports} citation={citation} document={context.document} onBack={back} />
      ) : (
        <>
          <CitedPassage citation={citation} context={context} openConcept={elsewhere ? undefined : openConcept} />
          {elsewhere && (
            <button type="button" class={controls.button} onClick={() => void elsewhere()}>
              {words.openCourse}
            </button>
          )}
          {!elsewhere && context.document.kind !== "course" && (
            <button
              ref={opener}
              type="button"
              class={controls.button}
              onClick={() => {
                reading.value = citation.id;
                void lazyReader.load();
              }}
            >
              {words.open}
            </button>
          )}
        </>
      )}
    </RichTextContext.Provider>
  );
}

function CitedPassage({
  citation,
  context,
  openConcept,
}: Pick<Props, "citation" | "context"> & { readonly openConcept: Props["openConcept"] | undefined }) {
  const { source: words } = useWords(english);
  const { locator } = useWords(text);
  const { concept } = context;
  const cited = useRef<HTMLDivElement>(null);
  useEffect(() => cited.current?.scrollIntoView({ block: "nearest" }), [citation]);
  return (
    <>
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
      {concept && openConcept && (
        <button type="button" class={controls.button} onClick={() => openConcept(concept.id)}>
          {words.readAll(concept.title)}
        </button>
      )}
    </>
  );
}
