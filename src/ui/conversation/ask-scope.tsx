/** Where a question is asked: in the open course, or in every course on the device. Nothing while there is one. */
import type { Signal } from "@preact/signals";
import { conversation as english } from "../../language/words/en/conversation.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./ask-scope.module.css";

interface Props extends Pick<AppViewModel, "session"> {
  readonly everyCourse: Signal<boolean>;
}

export function AskScope({ session, everyCourse }: Props) {
  const { scope: words } = useWords(english);
  const stats = session.stats.value;
  if (!stats || !(stats.otherCourses > 0)) return null;
  return (
    <label class={styles.scope}>
      <span>{words.label}</span>
      <select
        class={styles.choice}
        value={everyCourse.value ? "all" : "open"}
        onChange={({ currentTarget }) => (everyCourse.value = currentTarget.value === "all")}
      >
        <option value="open">{stats.meta.title}</option>
        <option value="all">{words.all(stats.otherCourses + 1)}</option>
      </select>
    </label>
  );
}
