/** Sentences that could define a concept, each with a button that chooses it. */
import type { ConceptName } from "../../domain/correction.ts";
import { doctor as english } from "../../language/words/en/doctor.ts";
import type { Quote } from "../../protocol/doctor-api.ts";
import type { DoctorViewModel } from "../view-models/doctor-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./doctor.module.css";
import { FixButton } from "./fix-button.tsx";
import { QuoteBlock } from "./quote-block.tsx";

interface Props {
  readonly doctor: DoctorViewModel;
  readonly concept: ConceptName;
  readonly candidates: readonly Quote[];
  readonly onDone: () => void;
}

export function CandidateList({ doctor, concept, candidates, onDone }: Props) {
  const { editor, fixes } = useWords(english);
  if (candidates.length === 0) return null;
  return (
    <ul class={styles.candidates} aria-label={editor.candidates}>
      {candidates.map((quote) => (
        <li key={quote.text}>
          <QuoteBlock quote={quote} />
          <FixButton
            doctor={doctor}
            id={`define ${concept.id} ${quote.text}`}
            label={`${fixes.use}: ${quote.text}`}
            fix={{
              label: fixes.use,
              correction: { type: "define", concept, definition: quote.text, passage: quote.passage },
            }}
            onDone={onDone}
          />
        </li>
      ))}
    </ul>
  );
}
