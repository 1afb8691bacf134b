/** Whether pages that are pictures of text are read, and in which languages. */

import { useRef } from "preact/hooks";
import { numbers } from "../../language/words/en/numbers.ts";
import { scans as english } from "../../language/words/en/scans.ts";
import { Switch } from "../components/switch.tsx";
import type { ScansViewModel } from "../view-models/scans-view-model.ts";
import { useWords } from "../words.ts";
import { AddLanguage } from "./add-language.tsx";
import { ConfirmButton } from "./confirm-button.tsx";
import styles from "./library.module.css";
import { useKeptFocus } from "./use-kept-focus.ts";

interface Props {
  readonly scans: ScansViewModel;
}

export function ReadScans({ scans }: Props) {
  const words = useWords(english);
  const languages = scans.languages.value;
  return (
    <>
      {languages.length > 0 && (
        <Switch
          label={words.label}
          help={words.help(languages.map(({ code }) => words.name(code)))}
          on={scans.on.value}
          onChange={(on) => {
            scans.on.value = on;
          }}
        />
      )}
      <details>
        <summary class={styles.summary}>{words.title}</summary>
        <div class={styles.folded}>
          <p class={styles.facts}>{words.lead}</p>
          <Languages scans={scans} />
          <AddLanguage scans={scans} />
        </div>
      </details>
    </>
  );
}

function Languages({ scans }: Props) {
  const words = useWords(english);
  const { downloadSize } = useWords(numbers);
  const list = useRef<HTMLUListElement>(null);
  useKeptFocus(list);
  return (
    <ul ref={list} class={styles.list} aria-label={words.languages} tabIndex={-1}>
      {scans.languages.value.map(({ code, bytes }) => (
        <li key={code} class={styles.row}>
          <div class={styles.actions}>
            <span>{`${words.name(code)} (${downloadSize(bytes)})`}</span>
            <ConfirmButton
              label={words.removeNamed(words.name(code))}
              look="quiet"
              question={words.reallyRemove(words.name(code))}
              yes={words.remove}
              no={words.keepIt}
              onConfirm={() => void scans.remove(code)}
            >
              {words.remove}
            </ConfirmButton>
          </div>
        </li>
      ))}
    </ul>
  );
}
