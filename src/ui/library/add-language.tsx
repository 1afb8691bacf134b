/** How language data comes to this device: what it is, where it is from, the button, and what came of it. */
import { scans as english } from "../../language/words/en/scans.ts";
import { ErrorNote } from "../components/error-note.tsx";
import type { ScansViewModel } from "../view-models/scans-view-model.ts";
import { useWords } from "../words.ts";
import { FileButton } from "./file-button.tsx";
import { chosenFolder } from "./folder-files.ts";
import styles from "./library.module.css";
import { OfferedLanguages } from "./offered-languages.tsx";

interface Props {
  readonly scans: ScansViewModel;
}

export function AddLanguage({ scans }: Props) {
  const words = useWords(english);
  return (
    <>
      <OfferedLanguages scans={scans} />
      <p class={styles.facts}>
        {words.needs(
          (text) => (
            <code>{text}</code>
          ),
          (text) => (
            <a href={words.dataAddress} target="_blank" rel="noopener noreferrer">
              {text}
            </a>
          ),
        )}
      </p>
      <div class={styles.actions}>
        <FileButton text={words.add} accept=".traineddata" onFiles={(files) => void scans.add(chosenFolder(files))} />
      </div>
    </>
  );
}

export function TriedLanguage({ scans }: Props) {
  const words = useWords(english);
  const adding = scans.adding.value;
  const failure = scans.failure.value;
  return (
    <>
      <p role="status" class={styles.status} hidden={adding === undefined}>
        {adding !== undefined && words.adding(adding)}
      </p>
      {failure && <ErrorNote error={failure} />}
    </>
  );
}
