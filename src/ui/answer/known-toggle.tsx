/** "I know this": folds a prerequisite now and in later answers; can be taken back. */
import type { ConceptId } from "../../domain/ids.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";

interface Props {
  readonly app: Pick<AppViewModel, "profile" | "toasts">;
  readonly id: ConceptId;
  readonly title: string;
}

export function KnownToggle({ app, id, title }: Props) {
  const known = app.profile.knownIds.value.has(id);
  const toggle = (): void => {
    app.profile.setKnown(id, !known);
    app.toasts.show({
      kind: "known",
      text: known ? `${title}: explained again from now on` : `${title}: marked as known`,
      action: { label: "Undo", run: () => app.profile.setKnown(id, known) },
    });
  };
  return (
    <button
      type="button"
      class={`${controls.quiet} ${controls.small}`}
      aria-pressed={known}
      aria-label={`I know this: ${title}`}
      data-screen
      onClick={toggle}
    >
      {known ? "✓ I know this" : "I know this"}
    </button>
  );
}
