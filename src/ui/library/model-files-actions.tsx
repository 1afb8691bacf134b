/** What can be done with a model's files in each state: the same buttons for every kind of model. */
import { unpinnedFiles } from "../../domain/unpinned-files.ts";
import { library } from "../../language/words/en/library.ts";
import { models as english } from "../../language/words/en/models.ts";
import { ErrorNote } from "../components/error-note.tsx";
import controls from "../styles/controls.module.css";
import type { ModelDownloadViewModel, ModelFilesState } from "../view-models/model-downloads-view-model.ts";
import { useWords } from "../words.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import { FileButton } from "./file-button.tsx";
import { chosenFolder } from "./folder-files.ts";
import styles from "./library.module.css";
import { ProgressLine } from "./progress-line.tsx";

interface Props {
  readonly title: string;
  readonly download: ModelDownloadViewModel;
  /** Why the learner should think twice before this download. */
  readonly warning?: string | undefined;
}

type State<Type extends ModelFilesState["type"]> = Extract<ModelFilesState, { readonly type: Type }>;
type Words = typeof english.files;

/** Everything until the model is on the device, and its update. */
export function ModelFilesActions({ title, download, warning }: Props) {
  const { files: words } = useWords(english);
  const state = download.state.value;
  const error = download.error.value;
  return (
    <>
      {error && <ErrorNote error={error} />}
      {state.type === "working" && <Working title={title} download={download} state={state} />}
      {state.type === "removing" && <p class={styles.status}>{words.removing}</p>}
      {state.type === "installed" && state.outdated && (
        <div class={styles.actions}>
          <button
            type="button"
            class={controls.button}
            aria-label={words.updateNamed(title)}
            onClick={() => void download.download()}
          >
            {words.update(download.package.bytes)}
          </button>
        </div>
      )}
      {(state.type === "absent" || state.type === "partial") && (
        <Receive title={title} download={download} state={state} warning={warning} />
      )}
    </>
  );
}

/** One line for a state in which files are received. */
function progressText(words: Words, { from, progress, secondsLeft }: State<"working">): string {
  const { step, receivedBytes, totalBytes } = progress;
  if (step === "listing") return words.listing;
  const name = words.steps[from === "folder" && step === "downloading" ? "copying" : step];
  return step === "downloading" && secondsLeft !== undefined
    ? words.progressWithTime(name, receivedBytes, totalBytes, secondsLeft)
    : words.progress(name, receivedBytes, totalBytes);
}

function Working({
  title,
  download,
  state,
}: {
  readonly title: string;
  readonly download: ModelDownloadViewModel;
  readonly state: State<"working">;
}) {
  const { files: words } = useWords(english);
  const { cancel } = useWords(library);
  const { step, receivedBytes, totalBytes } = state.progress;
  const fromHost = state.from === "host";
  return (
    <>
      <ProgressLine
        text={progressText(words, state)}
        fraction={step === "listing" || totalBytes === 0 ? undefined : receivedBytes / totalBytes}
      />
      <div class={styles.actions}>
        {fromHost && (
          <button
            key="pause"
            type="button"
            class={controls.button}
            aria-label={words.pauseNamed(title)}
            onClick={() => void download.pause()}
          >
            {words.pause}
          </button>
        )}
        <button
          key="cancel"
          type="button"
          class={controls.button}
          aria-label={fromHost ? words.cancelDownload(title) : words.cancelImport(title)}
          // An import keeps nothing before every file is checked: what an earlier download received stays.
          onClick={() => void (fromHost ? download.cancel() : download.pause())}
        >
          {cancel}
        </button>
      </div>
    </>
  );
}

/** What the first button does, and what it is called. */
function receiveAction({ download, title }: Props, partial: boolean, words: Words) {
  const error = download.error.value?.type;
  const { bytes } = download.package;
  const start = (): void => void download.download();
  if (error === "model-file-damaged")
    return { text: words.again, label: words.againNamed(title), run: () => void download.clearAndDownload() };
  // The error's own words say to press Resume, also when it broke off before the first byte.
  if (partial || error === "model-download-failed")
    return { text: words.resume, label: words.resumeNamed(title), run: start };
  return { text: words.download(bytes), label: words.downloadNamed(title, bytes), run: start };
}

function Receive({ title, download, state, warning }: Props & { readonly state: State<"absent"> | State<"partial"> }) {
  const { files: words } = useWords(english);
  const { cancel, notNow } = useWords(library);
  const partial = state.type === "partial";
  const { text, label, run } = receiveAction({ title, download }, partial, words);
  return (
    <>
      {unpinnedFiles(download.package).length > 0 && <p class={styles.status}>{words.unpinned}</p>}
      {partial && <p class={styles.status}>{words.paused(state.storedBytes, download.package.bytes)}</p>}
      <div class={styles.actions}>
        {warning === undefined ? (
          <button key={text} type="button" class={controls.button} aria-label={label} onClick={run}>
            {text}
          </button>
        ) : (
          <ConfirmButton key={text} label={label} question={warning} yes={words.anyway} no={notNow} onConfirm={run}>
            {text}
          </ConfirmButton>
        )}
        {partial && (
          <button
            key="drop"
            type="button"
            class={controls.button}
            aria-label={words.cancelDownload(title)}
            onClick={() => void download.cancel()}
          >
            {cancel}
          </button>
        )}
        <FileButton
          key="import"
          folder
          look="quiet"
          text={words.import}
          label={words.importNamed(title)}
          onFiles={(files) => void download.importFiles(chosenFolder(files))}
        />
      </div>
    </>
  );
}
