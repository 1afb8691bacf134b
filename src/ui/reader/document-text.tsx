/** A document as its passages in reading order, the cited one marked and in sight. Nothing of the file itself is drawn. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { DocumentId, PassageId } from "../../domain/ids.ts";
import { reader as english } from "../../language/words/en/reader.ts";
import { text } from "../../language/words/en/text.ts";
import type { ReaderApi } from "../../protocol/reader-api.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { RichText } from "../rich-text/rich-text.tsx";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./document-text.module.css";
import { documentPlaces } from "./places.ts";
import { createStretch } from "./stretch.ts";

interface Props {
  readonly tutor: ReaderApi;
  readonly id: DocumentId;
  readonly cited: PassageId;
}

export function DocumentText({ tutor, id, cited }: Props) {
  const words = useWords(english);
  const { locator } = useWords(text);
  const stretch = useMemo(() => createStretch(tutor, id), [id]);
  const mark = useRef<HTMLElement>(null);
  const part = stretch.part.value;
  const failure = stretch.failure.value;
  useEffect(() => void stretch.read(cited), [stretch, cited]);
  const isThere = part !== undefined;
  useEffect(() => mark.current?.scrollIntoView({ block: "center" }), [isThere, cited]);
  if (!part) return failure ? <ErrorNote error={failure} /> : <p>{words.opening}</p>;
  const end = part.start + part.passages.length;
  return (
    <>
      {part.start > 0 && (
        <button type="button" class={controls.quiet} onClick={() => void stretch.earlier()}>
          {words.earlier}
        </button>
      )}
      {documentPlaces(part.passages).map((place) => (
        <section key={place.passages[0]?.id} class={styles.place}>
          <h4 class={styles.where}>{locator(place.locator)}</h4>
          {place.passages.map((passage) => {
            const isCited = passage.id === cited;
            return (
              <div key={passage.id} class={styles.passage} data-passage={passage.id}>
                {isCited ? (
                  <section ref={mark} class={styles.cited} aria-label={words.cited}>
                    <RichText markdown={passage.markdown} />
                  </section>
                ) : (
                  <RichText markdown={passage.markdown} />
                )}
              </div>
            );
          })}
        </section>
      ))}
      {end < part.total && (
        <button type="button" class={controls.quiet} onClick={() => void stretch.later()}>
          {words.later}
        </button>
      )}
      <p class={styles.where}>{words.passages(part.start + 1, end, part.total)}</p>
      {failure && <ErrorNote error={failure} />}
    </>
  );
}
