/** Asks about the selected text, or about the cited passage: the question is put into the question box, to send or to change. */
import type { ReadonlySignal } from "@preact/signals";
import { reader as english } from "../../language/words/en/reader.ts";
import { QUESTION_BOX_ID } from "../conversation/composer.tsx";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./ask-about.module.css";
import type { AskedAbout, ReaderPorts } from "./reader-ports.ts";

interface Props extends ReaderPorts {
  readonly selected: ReadonlySignal<AskedAbout | undefined>;
  readonly cited: AskedAbout;
}

/** Enough to know it again. */
const shown = 60;
const shortened = (text: string): string => (text.length > shown ? `${text.slice(0, shown).trimEnd()}…` : text);

export function AskAboutText({ selected, cited, ...ports }: Props) {
  const { ask: words } = useWords(english);
  const about = selected.value;
  const ask = async (wording: (name: string) => string): Promise<void> => {
    const { text, passage } = about ?? cited;
    const named = await ports.tutor.subjectOf(text, passage);
    fillQuestionBox(ports, wording((named.ok && named.value) || shortened(text)), words);
  };
  // A press takes no focus: it would end the selection.
  const keepSelection = (event: Event): void => event.preventDefault();
  return (
    <section class={styles.bar} aria-label={words.title}>
      <p class={styles.about}>{about ? words.about(shortened(about.text)) : words.aboutCited}</p>
      <div class={styles.buttons}>
        {(
          [
            ["explain", words.explainName],
            ["before", words.beforeName],
          ] as const
        ).map(([name, wording]) => (
          <button
            key={name}
            type="button"
            class={controls.button}
            onPointerDown={keepSelection}
            onClick={() => void ask(wording)}
          >
            {words[name]}
          </button>
        ))}
      </div>
    </section>
  );
}

function fillQuestionBox(
  { announcer, draft, fits, navigation, panel, toasts }: ReaderPorts,
  question: string,
  words: typeof english.ask,
): void {
  const before = draft.peek();
  draft.value = question;
  if (navigation.route.peek().name !== "ask") navigation.go({ name: "ask" });
  if (!fits) panel.close();
  // Once a sheet is gone: while it is open, everything behind it is inert.
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(QUESTION_BOX_ID)?.focus()));
  announcer.say(words.filled);
  if (before.trim() !== "" && before !== question)
    toasts.show({
      text: words.replaced,
      action: {
        label: words.undo,
        run: () => {
          draft.value = before;
        },
      },
    });
}
