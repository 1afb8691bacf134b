/** Finds a concept of the course by its names, and offers a change with each that is found. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { ConceptName } from "../../domain/correction.ts";
import { foldText } from "../../language/text.ts";
import { doctor as english } from "../../language/words/en/doctor.ts";
import type { EditableConcept } from "../../protocol/doctor-api.ts";
import controls from "../styles/controls.module.css";
import type { DoctorViewModel } from "../view-models/doctor-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./doctor.module.css";
import { FixButton } from "./fix-button.tsx";
import type { Fix } from "./fixes.ts";

interface Props {
  readonly doctor: DoctorViewModel;
  readonly label: string;
  readonly concepts: EditableConcept["all"];
  readonly fixFor: (concept: ConceptName) => Fix;
  readonly onDone: () => void;
}

const mostFound = 6;

export function ConceptSearch({ doctor, label, concepts, fixFor, onDone }: Props) {
  const { editor } = useWords(english);
  const typed = useSignal("");
  const id = useId();
  const wanted = foldText(typed.value);
  const has = (name: string): boolean => ` ${foldText(name)}`.includes(` ${wanted}`);
  const found = wanted === "" ? [] : concepts.filter(({ title, aliases }) => [title, ...aliases].some(has));
  return (
    <div class={styles.section}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="search"
        class={controls.field}
        value={typed.value}
        onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
      />
      {wanted !== "" && found.length === 0 && <p class={styles.soft}>{editor.noResults}</p>}
      {found.length > 0 && (
        <ul class={styles.results} aria-label={editor.results}>
          {found.slice(0, mostFound).map(({ id: concept, title }) => {
            const fix = fixFor({ id: concept, title });
            return (
              <li key={concept}>
                <FixButton doctor={doctor} id={`${label} ${concept}`} fix={fix} onDone={onDone} />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
