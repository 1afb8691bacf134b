/** Concepts that placement sorted into one part, by topic, each with a tick for "I know this". */
import { useSignal } from "@preact/signals";
import { groupBy } from "../../domain/group-by.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { placement as english } from "../../language/words/en/placement.ts";
import type { BelievedConcept } from "../../protocol/practice-api.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./believed-list.module.css";

interface Props {
  readonly title: string;
  readonly note?: string;
  readonly concepts: readonly BelievedConcept[];
  readonly ticked: ReadonlySet<ConceptId>;
  readonly onTick: (ids: readonly ConceptId[], on: boolean) => void;
  readonly conceptHref: (id: ConceptId) => string;
  /** All of the part, or of a topic, can be ticked at once. */
  readonly mayTickAll?: boolean;
}

const idsOf = (concepts: readonly BelievedConcept[]): readonly ConceptId[] => concepts.map(({ concept }) => concept);

export function BelievedList({ title, note, concepts, mayTickAll = false, ...list }: Props) {
  const { result: words } = useWords(english);
  const wasOpen = useSignal(mayTickAll);
  if (concepts.length === 0) return null;
  return (
    <details
      class={styles.part}
      open={mayTickAll}
      onToggle={({ currentTarget }) => (wasOpen.value ||= currentTarget.open)}
    >
      <summary class={styles.title}>{title}</summary>
      {note !== undefined && <p class={styles.note}>{note}</p>}
      {mayTickAll && (
        <p>
          <button type="button" class={controls.button} onClick={() => list.onTick(idsOf(concepts), true)}>
            {words.tickAll}
          </button>
        </p>
      )}
      {wasOpen.value &&
        [...groupBy(concepts, ({ topic }) => topic)].map(([topic, own]) => (
          <Topic key={topic} topic={topic} concepts={own} mayTickAll={mayTickAll} {...list} />
        ))}
    </details>
  );
}

function Topic({
  topic,
  concepts,
  ticked,
  onTick,
  conceptHref,
  mayTickAll,
}: Omit<Props, "title" | "note"> & { readonly topic: string }) {
  const { result: words } = useWords(english);
  const wasOpen = useSignal(false);
  return (
    <details class={styles.topic} onToggle={({ currentTarget }) => (wasOpen.value ||= currentTarget.open)}>
      <summary>{words.topic(topic, concepts.length)}</summary>
      {wasOpen.value && (
        <>
          {mayTickAll && (
            <button
              type="button"
              class={`${controls.quiet} ${controls.small}`}
              onClick={() => onTick(idsOf(concepts), true)}
            >
              {words.tickTopic(topic)}
            </button>
          )}
          <ul class={styles.concepts}>
            {concepts.map(({ concept, title }) => (
              <li key={concept}>
                <label>
                  <input
                    type="checkbox"
                    checked={ticked.has(concept)}
                    onChange={({ currentTarget }) => onTick([concept], currentTarget.checked)}
                  />
                  {title}
                </label>
                <a href={conceptHref(concept)} aria-label={words.read(title)}>
                  {words.readShort}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
