/** A program's text, to change. */
import { useEffect, useId, useRef } from "preact/hooks";
import { python as english } from "../../language/words/en/python.ts";
import { isComposing } from "../is-composing.ts";
import controls from "../styles/controls.module.css";
import type { PythonCell } from "../view-models/python-cells.ts";
import { useWords } from "../words.ts";
import styles from "./cell.module.css";

/** What a new line begins with: the spaces of this one, and a step more behind a colon. */
function indentAfter(line: string): string {
  const spaces = /^\s*/.exec(line)?.[0] ?? "";
  return /:\s*(#.*)?$/.test(line) ? `${spaces}    ` : spaces;
}

/** By a command, so that the browser's own Undo knows of it. */
function breakLine(area: HTMLTextAreaElement): boolean {
  const before = area.value.slice(0, area.selectionStart);
  const indent = indentAfter(before.slice(before.lastIndexOf("\n") + 1));
  return indent !== "" && document.execCommand("insertText", false, `\n${indent}`);
}

export function CodeEditor({ cell }: { readonly cell: PythonCell }) {
  const words = useWords(english);
  const hint = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus({ preventScroll: true }), []);
  const code = cell.code.value;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || isComposing(event)) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void cell.run();
    } else if (area.current && !event.shiftKey && breakLine(area.current)) event.preventDefault();
  };
  return (
    <div class={styles.editor}>
      <textarea
        ref={area}
        class={styles.area}
        aria-label={words.editor}
        aria-describedby={hint}
        wrap="off"
        rows={code.trimEnd().split("\n").length + 1}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        value={code}
        onInput={({ currentTarget }) => cell.edit(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class={styles.below} data-screen>
        <p id={hint} class={styles.hint}>
          {words.editorHint}
        </p>
        <p class={styles.hint}>
          {words.drawing((code) => (
            <code>{code}</code>
          ))}
        </p>
        {code !== cell.original && (
          <button type="button" class={`${controls.quiet} ${controls.small}`} onClick={cell.reset}>
            {words.reset}
          </button>
        )}
      </div>
    </div>
  );
}
