/** What a program printed, as it comes. */
import { useEffect, useRef } from "preact/hooks";
import { python as english } from "../../language/words/en/python.ts";
import type { PrintedPart } from "../../protocol/python-api.ts";
import { focusWhenScrollable } from "../rich-text/scrollable.ts";
import { useWords } from "../words.ts";
import styles from "./cell.module.css";

const linesIn = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

export function PrintedOutput({ output: { text, lines } }: { readonly output: PrintedPart }) {
  const words = useWords(english);
  const pre = useRef<HTMLPreElement>(null);
  useEffect(() => (pre.current ? focusWhenScrollable(pre.current) : undefined), []);
  const shown = linesIn(text);
  return (
    <>
      <p class={styles.label}>{words.printed}</p>
      <pre ref={pre} class={styles.printed}>
        <code>{text}</code>
      </pre>
      {lines > shown && <p class={styles.technical}>{words.cut(shown, lines)}</p>}
    </>
  );
}
