/** What a program needs that isn't here, what that costs, and getting it. The program runs once it is here. */
import { useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { python as english } from "../../language/words/en/python.ts";
import { text } from "../../language/words/en/text.ts";
import type { Lazy } from "../lazy.ts";
import { ModelFilesActions } from "../library/model-files-actions.tsx";
import type { LibraryViewModel } from "../view-models/library-view-model.ts";
import type { PythonCell } from "../view-models/python-cells.ts";
import { useWords } from "../words.ts";
import styles from "./cell.module.css";

interface Props {
  readonly cell: PythonCell;
  readonly packages: readonly string[];
  readonly library: Lazy<LibraryViewModel>;
}

export function PackageOffer({ cell, packages, library }: Props) {
  const words = useWords(english);
  const { program } = useWords(text);
  const failed = useSignal(false);
  useEffect(() => {
    library
      .load()
      .then((loaded) => loaded.packages.refresh())
      .catch(() => {
        failed.value = true;
      });
  }, [library]);
  const choices = library.value.value?.packages.choices.filter(({ entry }) => packages.includes(entry.id)) ?? [];
  const isHere = useComputed(() => {
    const found = library.value.value?.packages.choices.filter(({ entry }) => packages.includes(entry.id)) ?? [];
    return found.length > 0 && found.every(({ download }) => download.state.value.type === "installed");
  }).value;
  useEffect(() => {
    if (isHere) void cell.run();
  }, [isHere]);
  return (
    <div class={styles.offer}>
      {failed.value && <p role="alert">{program.notLoaded}</p>}
      {choices.map(({ entry, download }) => (
        <div key={entry.id} class={styles.package}>
          <p>{words.needs(entry.title, entry.package.bytes)}</p>
          <ModelFilesActions title={entry.title} download={download} />
        </div>
      ))}
    </div>
  );
}
