/** Whether PDF files go with a course, and what that takes, before anything is written. */
import { importing as english } from "../../language/words/en/importing.ts";
import { Switch } from "../components/switch.tsx";
import type { ImportViewModel } from "../view-models/import-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./library.module.css";

interface Props {
  readonly making: ImportViewModel;
}

export function KeepFiles({ making }: Props) {
  const { keep: words } = useWords(english);
  const freeBytes = making.freeBytes.value;
  return (
    <Switch
      label={words.label}
      help={freeBytes === undefined ? words.help : words.helpWithRoom(freeBytes)}
      on={making.keepFiles.value}
      onChange={(on) => {
        making.keepFiles.value = on;
      }}
    />
  );
}

export function Keeping({ making }: Props) {
  const { keep: words } = useWords(english);
  const keeping = making.keeping.value;
  const freeBytes = making.freeBytes.value;
  if (!keeping) return null;
  const { files, bytes } = keeping;
  // While it is stored the course is on the device twice.
  const fits = freeBytes === undefined || bytes <= freeBytes / 2;
  return <p class={styles.facts}>{fits ? words.takes(files, bytes) : words.takesTooMuch(bytes, freeBytes)}</p>;
}
