/** What can be done with a model's files in each state: the same buttons for every kind of model. */
import { ErrorNote } from "../components/error-note.tsx";
import controls from "../styles/controls.module.css";
import type { ModelDownloadViewModel, ModelFilesState } from "../view-models/model-downloads-view-model.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import { FileButton } from "./file-button.tsx";
import { chosenFolder } from "./folder-files.ts";
import styles from "./library.module.css";
import { downloadSize, progressText } from "./model-words.ts";
import { ProgressLine } from "./progress-line.tsx";

interface Props {
  readonly title: string;
  readonly download: ModelDownloadViewModel;
  /** Why the learner should think twice before this download. */
  readonly warning?: string | undefined;
}

/** Everything until the model is on the device, and its update. */
export function ModelFilesActions({ title, download, warning }: Props) {
  const state = download.state.value;
  const error = download.error.value;
  return (
    <>
      {error && <ErrorNote error={error} />}
      {state.type === "working" && <Working title={title} download={download} state={state} />}
      {state.type === "removing" && <p class={styles.status}>Deleting…</p>}
      {state.type === "installed" && state.outdated && (
        <div class={styles.actions}>
          <button
            type="button"
            class={controls.button}
            aria-label={`Download the newer version of ${title}`}
            onClick={() => void download.download()}
          >
            Update, {downloadSize(download.package.bytes)}
          </button>
        </div>
      )}
      {(state.type === "absent" || state.type === "partial") && (
        <Receive title={title} download={download} state={state} warning={warning} />
      )}
    </>
  );
}

function Working({
  title,
  download,
  state,
}: {
  readonly title: string;
  readonly download: ModelDownloadViewModel;
  readonly state: Extract<ModelFilesState, { type: "working" }>;
}) {
  const { step, receivedBytes, totalBytes } = state.progress;
  return (
    <>
      <ProgressLine
        text={progressText(state)}
        fraction={step === "listing" || totalBytes === 0 ? undefined : receivedBytes / totalBytes}
      />
      <div class={styles.actions}>
        {state.from === "host" && (
          <button
            key="pause"
            type="button"
            class={controls.button}
            aria-label={`Pause the download of ${title}`}
            onClick={() => void download.pause()}
          >
            Pause
          </button>
        )}
        <button
          key="cancel"
          type="button"
          class={controls.button}
          aria-label={`Cancel ${state.from === "host" ? "the download" : "the import"} of ${title}`}
          // An import keeps nothing before every file is checked: what an earlier download received stays.
          onClick={() => void (state.from === "host" ? download.cancel() : download.pause())}
        >
          Cancel
        </button>
      </div>
    </>
  );
}

function Receive({
  title,
  download,
  state,
  warning,
}: Props & { readonly state: Extract<ModelFilesState, { type: "absent" | "partial" }> }) {
  const error = download.error.value?.type;
  const damaged = error === "model-file-damaged";
  const partial = state.type === "partial";
  // The error's own words say to press Resume, also when it broke off before the first byte.
  const goesOn = partial || error === "model-download-failed";
  const size = downloadSize(download.package.bytes);
  const start = (): void => void (damaged ? download.clearAndDownload() : download.download());
  const text = damaged ? "Clear and download again" : goesOn ? "Resume" : `Download ${size}`;
  const label = damaged
    ? `Clear ${title} and download it again`
    : goesOn
      ? `Resume the download of ${title}`
      : `Download ${title}, ${size}`;
  return (
    <>
      {partial && (
        <p class={styles.status}>
          Paused: {downloadSize(state.storedBytes)} of {size} are here.
        </p>
      )}
      <div class={styles.actions}>
        {warning === undefined ? (
          <button key={text} type="button" class={controls.button} aria-label={label} onClick={start}>
            {text}
          </button>
        ) : (
          <ConfirmButton
            key={text}
            label={label}
            question={warning}
            yes="Download anyway"
            no="Not now"
            onConfirm={start}
          >
            {text}
          </ConfirmButton>
        )}
        {partial && (
          <button
            key="drop"
            type="button"
            class={controls.button}
            aria-label={`Cancel the download of ${title}`}
            onClick={() => void download.cancel()}
          >
            Cancel
          </button>
        )}
        <FileButton
          key="import"
          folder
          look="quiet"
          text="Import from a folder"
          label={`Import ${title} from a folder`}
          onFiles={(files) => void download.importFiles(chosenFolder(files))}
        />
      </div>
    </>
  );
}
