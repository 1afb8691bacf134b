/** Chooses a folder: one that the browser gives again, where it does, or its files this once. */
import { importing as english } from "../../language/words/en/importing.ts";
import type { CourseChange } from "../../protocol/import-api.ts";
import controls from "../styles/controls.module.css";
import type { ImportViewModel } from "../view-models/import-view-model.ts";
import { useWords } from "../words.ts";
import { FileButton } from "./file-button.tsx";
import { chosenFolder } from "./folder-files.ts";

interface Props {
  readonly making: ImportViewModel;
  /** Its name, where "Choose a folder" says too little. */
  readonly label?: string;
  /** The course that the files change; a new one is made without it. */
  readonly change?: CourseChange | undefined;
}

export function FolderButton({ making, label, change }: Props) {
  const words = useWords(english);
  return making.keepsFolders ? (
    <button type="button" class={controls.quiet} aria-label={label} onClick={() => void making.chooseFolder(change)}>
      {words.chooseFolder}
    </button>
  ) : (
    <FileButton
      text={words.chooseFolder}
      {...(label === undefined ? {} : { label })}
      folder
      look="quiet"
      onFiles={(files) => void making.make(chosenFolder(files), change)}
    />
  );
}
