/** "I know this": folds a prerequisite now and in later answers; can be taken back. */
import type { ConceptId } from "../../domain/ids.ts";
import { answer } from "../../language/words/en/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";

interface Props extends Pick<AppViewModel, "profile" | "toasts"> {
  readonly id: ConceptId;
  readonly title: string;
}

export function KnownToggle({ profile, toasts, id, title }: Props) {
  const { known: words } = useWords(answer);
  const known = profile.knownIds.value.has(id);
  const toggle = (): void => {
    profile.setKnown(id, !known);
    toasts.show({
      kind: "known",
      text: known ? words.unmarked(title) : words.marked(title),
      action: { label: words.undo, run: () => profile.setKnown(id, known) },
    });
  };
  return (
    <button
      type="button"
      class={`${controls.quiet} ${controls.small}`}
      aria-pressed={known}
      aria-label={words.toggleNamed(title)}
      data-screen
      onClick={toggle}
    >
      {known ? words.toggled : words.toggle}
    </button>
  );
}
