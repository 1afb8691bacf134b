/** What is stored, and taking it along or deleting it. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { AppError } from "../../domain/errors.ts";
import type { FileProblem } from "../../domain/learner-data.ts";
import { errors } from "../../language/words/en/errors.ts";
import { settings as english } from "../../language/words/en/settings.ts";
import type { CourseStats } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { downloadText } from "../download-text.ts";
import { readTextFile } from "../read-text-file.ts";
import controls from "../styles/controls.module.css";
import type { TakeBack } from "../view-models/deleting.ts";
import { useWords } from "../words.ts";
import { ImportProblems } from "./import-problems.tsx";
import styles from "./settings-view.module.css";

type Props = Pick<AppViewModel, "learnerData" | "conversations" | "profile" | "session" | "toasts" | "memoryOnly">;

export function MyData(props: Props) {
  const { conversations, session, profile } = props;
  const { data: words } = useWords(english);
  const saved = conversations.all.value.length;
  const known = profile.profile.value.known.length;
  useEffect(() => void session.refreshStats(), []);
  const { exportAll, importFile, deleteAll, problems } = useDataActions(props);
  const { entries, answers } = props.learnerData.learning.value;
  useEffect(() => void props.learnerData.countLearning(), [saved]);
  const nothing = saved === 0 && known === 0 && entries === 0;
  return (
    <section class={styles.section} aria-labelledby="data">
      <h3 id="data">{words.title}</h3>
      <p>
        {props.memoryOnly.value ? words.inThisTab(saved, known) : storedText(words, saved, known, session.stats.value)}
      </p>
      {answers > 0 && <p>{words.answers(answers)}</p>}
      <div class={styles.buttons}>
        <button type="button" class={controls.button} disabled={nothing} onClick={() => void exportAll()}>
          {words.export}
        </button>
        <label class={`${controls.button} ${styles.file}`}>
          {words.import}
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => void importFile(event.currentTarget)}
          />
        </label>
        <button type="button" class={controls.button} disabled={nothing} onClick={() => void deleteAll()}>
          {words.delete}
        </button>
      </div>
      <ImportProblems problems={problems.value} />
      <p class={styles.soft}>{words.apart}</p>
    </section>
  );
}

function storedText(
  words: typeof english.data,
  saved: number,
  known: number,
  { storageUsedBytes: used, storageQuotaBytes: quota }: Partial<CourseStats> = {},
): string {
  if (used === undefined) return words.stored(saved, known);
  return quota === undefined
    ? words.storedWithSize(saved, known, used)
    : words.storedWithRoom(saved, known, used, quota);
}

function useDataActions({ learnerData, toasts }: Props) {
  const { data: words } = useWords(english);
  const { note } = useWords(errors);
  const problems = useSignal<readonly FileProblem[]>([]);
  const sayError = (error: AppError): void => void toasts.show({ text: note(error) });
  const sayWithUndo = (text: string, takeBack: TakeBack): void => {
    toasts.show({ text, action: { label: words.undo, run: () => void takeBack() } });
  };
  const exportAll = async (): Promise<void> => {
    const outcome = await learnerData.exportFile();
    if (!outcome.ok) return sayError(outcome.error);
    const { json, unreadable } = outcome.value;
    downloadText("erica-conversations.json", "application/json", json);
    if (unreadable > 0) toasts.show({ text: words.exportedWithout(unreadable) });
  };
  const importFile = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (!file) return;
    const json = await readTextFile(file, words);
    input.value = "";
    const outcome = json.ok ? await learnerData.importFile(file.name, json.value) : json;
    problems.value = outcome.ok ? outcome.value.problems : [];
    if (!outcome.ok) return sayError(outcome.error);
    const { added, changed, known, learning, takeBack } = outcome.value;
    const text = words.imported(added, changed, known, learning);
    if (added + changed + known + learning === 0) toasts.show({ text });
    else sayWithUndo(text, takeBack);
  };
  const deleteAll = async (): Promise<void> => {
    const outcome = await learnerData.deleteEverything();
    if (!outcome.ok) return sayError(outcome.error);
    sayWithUndo(words.deleted(outcome.value.conversations), outcome.value.takeBack);
  };
  return { exportAll, importFile, deleteAll, problems };
}
