/** One downloadable model that searches by meaning. */
import { type DeviceFacts, fitEmbedder } from "../../domain/device-fit.ts";
import { device } from "../../language/words/en/device.ts";
import { library } from "../../language/words/en/library.ts";
import { models as english } from "../../language/words/en/models.ts";
import { numbers } from "../../language/words/en/numbers.ts";
import type { EmbedderChoice, EmbedderViewModel } from "../view-models/embedder-view-model.ts";
import type { ToastsViewModel } from "../view-models/toasts-view-model.ts";
import { useWords } from "../words.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import styles from "./library.module.css";
import { LibraryRow } from "./library-row.tsx";
import { ModelFilesActions } from "./model-files-actions.tsx";
import { UseEmbedder } from "./use-embedder.tsx";

interface Props {
  readonly embedder: EmbedderViewModel;
  readonly choice: EmbedderChoice;
  readonly facts: DeviceFacts | undefined;
  readonly toasts: Pick<ToastsViewModel, "show">;
}

export function EmbedderRow({ embedder, choice, facts, toasts }: Props) {
  const { entry, download } = choice;
  const words = useWords(english);
  const { inUse, keepIt } = useWords(library);
  const { fitReason } = useWords(device);
  const { downloadSize } = useWords(numbers);
  const state = download.state.value;
  const fit = facts && fitEmbedder(facts, entry);
  const used = embedder.inUse.value === entry.id;
  const installed = state.type === "installed";
  const warnings = installed ? [] : (fit?.reasons ?? []);
  const metered = warnings.find(({ type }) => type === "metered");
  const whereabouts = fit ? words.downloadTime[fit.speed](fit.downloadMinutes) : words.notOnDevice;
  const remove = async (): Promise<void> => {
    const freed = await embedder.remove(choice);
    if (freed !== undefined) toasts.show({ text: words.deleted(entry.title, freed) });
  };
  return (
    <LibraryRow
      title={entry.title}
      summary={entry.summary}
      facts={[
        words.embedders.languages[entry.languages],
        downloadSize(entry.package.bytes),
        installed ? words.onDevice : whereabouts,
      ]}
      licence={entry.package.licence}
      badge={used ? inUse : undefined}
      onFolder={installed ? undefined : (files) => void download.importFiles(files)}
    >
      {warnings
        .filter(({ type }) => type !== "metered" && type !== "not-persisted")
        .map((reason) => (
          <p key={reason.type} class={styles.status}>
            {fitReason(reason)}
          </p>
        ))}
      <ModelFilesActions title={entry.title} download={download} warning={metered && fitReason(metered)} />
      {installed && (
        <UseEmbedder embedder={embedder} id={entry.id} title={entry.title}>
          <ConfirmButton
            label={words.deleteNamed(entry.title)}
            look="quiet"
            question={words.embedders[used ? "reallyDeleteInUse" : "reallyDelete"](entry.title, state.storedBytes)}
            yes={words.delete}
            no={keepIt}
            onConfirm={() => void remove()}
          >
            {words.delete}
          </ConfirmButton>
        </UseEmbedder>
      )}
    </LibraryRow>
  );
}
