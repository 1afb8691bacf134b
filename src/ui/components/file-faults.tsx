/** Some of the app's own files are wrong or missing: said until they are right. */
import { page as english } from "../../language/words/en/page.ts";
import type { AppFilesViewModel } from "../../ports/app-files.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./file-faults.module.css";

export function FileFaults({ files }: { readonly files: AppFilesViewModel }) {
  const words = useWords(english).files;
  const faults = files.faults.value;
  if (faults.length === 0) return null;
  const names = faults.map(({ path }) => path.split("/").pop() ?? path);
  return (
    <div class={styles.note} role="note">
      <p>
        <strong>{words.title}.</strong> {words.which(names)}
      </p>
      <button type="button" class={controls.button} onClick={files.tryAgain}>
        {words.again}
      </button>
    </div>
  );
}
