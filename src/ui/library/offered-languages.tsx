/** Language data to download: choose a language, then as with any model. */
import { useState } from "preact/hooks";
import { scans as english } from "../../language/words/en/scans.ts";
import controls from "../styles/controls.module.css";
import type { ScansViewModel } from "../view-models/scans-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./library.module.css";
import { ModelFilesActions } from "./model-files-actions.tsx";

interface Props {
  readonly scans: Pick<ScansViewModel, "offered">;
}

/** Nothing where all of them are here. */
export function OfferedLanguages({ scans }: Props) {
  const words = useWords(english);
  const [code, setCode] = useState<string | undefined>(undefined);
  const offered = scans.offered.value;
  const chosen = offered.find((language) => language.code === code) ?? offered[0];
  if (!chosen) return null;
  const title = words.dataOf(words.name(chosen.code));
  return (
    <>
      <p class={styles.facts}>{words.offer}</p>
      <label class={styles.mirror}>
        <span>{words.choose}</span>
        <select
          class={controls.field}
          value={chosen.code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        >
          {offered.map((language) => (
            <option key={language.code} value={language.code}>
              {words.name(language.code)}
            </option>
          ))}
        </select>
      </label>
      <ModelFilesActions key={chosen.code} title={title} download={chosen.download} />
    </>
  );
}
