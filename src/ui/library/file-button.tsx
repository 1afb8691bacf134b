/** Choosing files or a folder: the browser's own input under the look of a button. */
import type { RefObject } from "preact";
import controls from "../styles/controls.module.css";
import styles from "./file-button.module.css";

interface Props {
  readonly text: string;
  /** Accessible name, where the text alone doesn't say what it is about. */
  readonly label?: string;
  readonly accept?: string;
  /** A whole folder instead of single files. */
  readonly folder?: boolean;
  readonly look?: "button" | "quiet";
  readonly input?: RefObject<HTMLInputElement | null>;
  readonly onFiles: (files: readonly File[]) => void;
}

export function FileButton({ text, label, accept, folder = false, look = "button", input, onFiles }: Props) {
  // Every browser knows it by this name; the types of HTML don't.
  const directory = folder ? { webkitdirectory: true } : {};
  return (
    <label class={`${controls[look]} ${styles.file}`}>
      {text}
      <input
        {...directory}
        {...(input && { ref: input })}
        type="file"
        multiple
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again.
          currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
