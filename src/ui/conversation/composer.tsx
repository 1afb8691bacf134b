/** The question box. Enter sends, Shift+Enter makes a new line, text with a problem is kept. On a phone it rests as one line. */
import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { AppError } from "../../domain/errors.ts";
import { conversation as english } from "../../language/words/en/conversation.ts";
import { errors } from "../../language/words/en/errors.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { Icon } from "../components/icon.tsx";
import { isComposing } from "../is-composing.ts";
import { useDeleteWithUndo } from "../sidebar/delete-with-undo.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./composer.module.css";
import { isNarrow } from "./is-narrow.ts";
import { isBundled } from "./open-course.ts";

export const QUESTION_BOX_ID = "question";

/** Browsers without `field-sizing: content` grow the box by hand. */
function fitHeight(box: HTMLTextAreaElement): void {
  if (CSS.supports("field-sizing", "content")) return;
  box.style.blockSize = "auto";
  box.style.blockSize = `${box.scrollHeight + 2}px`;
}

type Props = Pick<
  AppViewModel,
  "conversation" | "conversations" | "draft" | "everyCourse" | "profile" | "session" | "toasts"
>;

export function Composer({ conversation, conversations, draft, everyCourse, profile, session, toasts }: Props) {
  const words = useWords(english);
  const { message: toMessage } = useWords(errors);
  const { clear } = useDeleteWithUndo({ conversation, conversations, toasts });
  const open = session.stats.value?.meta;
  const bundled = isBundled(open, profile.profile.value.course);
  const all = everyCourse.value && (session.stats.value?.otherCourses ?? 0) > 0;
  const name = all
    ? words.questionBoxOfAll
    : bundled
      ? words.questionBox
      : open
        ? words.questionBoxOf(open.title)
        : words.questionBoxOfAny;
  const problem = useSignal<AppError | undefined>(undefined);
  const box = useRef<HTMLTextAreaElement>(null);
  const busy = conversation.busy.value;
  const text = draft.value;
  useLayoutEffect(() => {
    if (box.current) fitHeight(box.current);
  }, [text]);

  const send = (): void => {
    const outcome = conversation.ask(draft.peek(), all ? { everyCourse: true } : {});
    problem.value = outcome.ok ? undefined : outcome.error;
    if (outcome.ok) draft.value = "";
    // On a phone the answer needs the room, and the article takes the focus.
    if (!outcome.ok || !isNarrow()) box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    send();
  };
  const message = problem.value && toMessage(problem.value);
  return (
    <form
      class={styles.composer}
      aria-label={words.ask}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={box}
        id={QUESTION_BOX_ID}
        class={styles.box}
        rows={1}
        aria-label={name}
        placeholder={name}
        aria-invalid={message ? "true" : undefined}
        aria-describedby={message ? "question-problem" : undefined}
        enterkeyhint="send"
        dir="auto"
        value={text}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
          problem.value = undefined;
        }}
        onKeyDown={onKeyDown}
      />
      {message && (
        <p id="question-problem" class={styles.problem} role="alert">
          <strong>{message.title}.</strong> {message.happened} {message.next}
        </p>
      )}
      <button
        type="button"
        class={`${controls.quiet} ${styles.clear}`}
        aria-disabled={conversation.exchanges.value.length === 0}
        title={words.clear}
        onMouseDown={keepFocus}
        onClick={() => void clear()}
      >
        <span class={styles.restingIcon}>
          <Icon name="delete" />
        </span>
        <span class={styles.label}>{words.clear}</span>
      </button>
      {busy && <Stop stop={conversation.stop} box={box} />}
      <button type="submit" class={`${controls.primary} ${styles.send}`} onMouseDown={keepFocus}>
        <Icon name="send" /> <span class={styles.label}>{words.send}</span>
      </button>
    </form>
  );
}

/** A press moves no focus: the box would grow or shrink under the finger. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

interface StopProps {
  readonly stop: () => void;
  readonly box: RefObject<HTMLTextAreaElement | null>;
}

/** There while there is something to stop. When it goes, its focus goes to the box. */
function Stop({ stop, box }: StopProps) {
  const words = useWords(english);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = button.current;
    return () => {
      if (own && document.activeElement === own) box.current?.focus();
    };
  }, []);
  return (
    <button
      ref={button}
      type="button"
      class={`${controls.button} ${styles.stop}`}
      onMouseDown={keepFocus}
      onClick={stop}
    >
      <Icon name="stop" /> <span class={styles.label}>{words.stop}</span>
    </button>
  );
}
