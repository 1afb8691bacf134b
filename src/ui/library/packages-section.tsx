/** Packages for the course's programs: downloaded, imported and deleted like models. */
import { library } from "../../language/words/en/library.ts";
import { models } from "../../language/words/en/models.ts";
import { numbers } from "../../language/words/en/numbers.ts";
import { python as english } from "../../language/words/en/python.ts";
import type { PythonPackageChoice, PythonPackagesViewModel } from "../view-models/python-packages-view-model.ts";
import type { ToastsViewModel } from "../view-models/toasts-view-model.ts";
import { useWords } from "../words.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import styles from "./library.module.css";
import { LibraryRow } from "./library-row.tsx";
import { ModelFilesActions } from "./model-files-actions.tsx";

interface Props {
  readonly packages: PythonPackagesViewModel;
  readonly toasts: Pick<ToastsViewModel, "show">;
}

export function PackagesSection({ packages, toasts }: Props) {
  const { packages: words } = useWords(english);
  return (
    <section class={styles.section} aria-labelledby="packages">
      <h3 id="packages">{words.title}</h3>
      <p class={styles.lead}>{words.lead}</p>
      <ul class={styles.list} aria-label={words.list}>
        {packages.choices.map((choice) => (
          <PackageRow key={choice.entry.id} choice={choice} toasts={toasts} />
        ))}
      </ul>
    </section>
  );
}

function PackageRow({ choice, toasts }: Pick<Props, "toasts"> & { readonly choice: PythonPackageChoice }) {
  const { entry, download } = choice;
  const { packages: words } = useWords(english);
  const { delete: deleteWord, deleteNamed, deleted, notOnDevice, onDevice } = useWords(models);
  const { keepIt } = useWords(library);
  const { downloadSize } = useWords(numbers);
  const state = download.state.value;
  const remove = async (): Promise<void> => {
    const freed = await download.remove();
    if (freed !== undefined) toasts.show({ text: deleted(entry.title, freed) });
  };
  const installed = state.type === "installed";
  return (
    <LibraryRow
      title={entry.title}
      summary={words.summary[entry.id]}
      facts={[downloadSize(entry.package.bytes), installed ? onDevice : notOnDevice]}
      licence={entry.package.licence}
      onFolder={installed ? undefined : (files) => void download.importFiles(files)}
    >
      <ModelFilesActions title={entry.title} download={download} />
      {installed && (
        <ConfirmButton
          label={deleteNamed(entry.title)}
          look="quiet"
          question={words.reallyDelete(entry.title, state.storedBytes)}
          yes={deleteWord}
          no={keepIt}
          onConfirm={() => void remove()}
        >
          {deleteWord}
        </ConfirmButton>
      )}
    </LibraryRow>
  );
}
