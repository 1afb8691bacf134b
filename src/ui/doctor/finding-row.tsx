/** One thing that may be wrong: what, why it seems so, and what can be done. */
import { useId } from "preact/hooks";
import { doctor as english } from "../../language/words/en/doctor.ts";
import type { Finding } from "../../protocol/doctor-api.ts";
import controls from "../styles/controls.module.css";
import type { DoctorViewModel } from "../view-models/doctor-view-model.ts";
import { useWords } from "../words.ts";
import { CandidateList } from "./candidate-list.tsx";
import styles from "./doctor.module.css";
import { FindingEvidence } from "./finding-evidence.tsx";
import { FixButton } from "./fix-button.tsx";
import { conceptOf, findingTitle, fixesOf } from "./fixes.ts";

interface Props {
  readonly doctor: DoctorViewModel;
  readonly finding: Finding;
  readonly editHref: (finding: ReturnType<typeof conceptOf>) => string;
  readonly onDone: () => void;
}

export function FindingRow({ doctor, finding, editHref, onDone }: Props) {
  const words = useWords(english);
  const id = useId();
  const concept = conceptOf(finding);
  return (
    <li class={styles.finding} aria-labelledby={id}>
      <h4 id={id} class={styles.name}>
        {findingTitle(words, finding)}
      </h4>
      <FindingEvidence finding={finding} />
      {finding.kind === "definition" && (
        <CandidateList doctor={doctor} concept={concept} candidates={finding.candidates} onDone={onDone} />
      )}
      <div class={styles.actions}>
        {fixesOf(words, finding).map((fix) => (
          <FixButton
            key={fix.label}
            doctor={doctor}
            fix={fix}
            id={`${finding.key} ${fix.label}`}
            label={`${fix.label}: ${findingTitle(words, finding)}`}
            look={fix.correction.type === "fine" ? "quiet" : "button"}
            onDone={onDone}
          />
        ))}
        <a class={`${controls.quiet} ${controls.small}`} href={editHref(concept)}>
          {words.fixes.edit(concept.title)}
        </a>
      </div>
    </li>
  );
}
