/** A block of code with its language, highlighting and a copy button; `output` blocks are what code printed. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { text } from "../../language/words/en/text.ts";
import { copyText } from "../copy-text.ts";
import { useWords } from "../words.ts";
import styles from "./code-figure.module.css";
import { type CodeNode, highlightCode } from "./highlight.ts";
import { focusWhenScrollable } from "./scrollable.ts";

const SAID_MS = 2500;

function renderCode(node: CodeNode, key: number): ComponentChildren {
  if (typeof node === "string") return node;
  const scope = node.scope?.split(".")[0]?.replace(/[^a-z_-]/g, "");
  return (
    <span key={key} class={scope && styles[scope]}>
      {node.children.map(renderCode)}
    </span>
  );
}

interface Props {
  readonly code: string;
  readonly language: string;
  /** Behind the language's name. */
  readonly facts?: readonly string[];
  readonly actions?: ComponentChildren;
  /** Shown in the place of the code, as an editor. */
  readonly instead?: ComponentChildren;
  /** Below the code. */
  readonly children?: ComponentChildren;
}

export function CodeFigure({ code, language, facts = [], actions, instead, children }: Props) {
  const words = useWords(text);
  const done = useSignal<string | undefined>(undefined);
  const pre = useRef<HTMLPreElement>(null);
  const isShown = !instead;
  useEffect(() => (isShown && pre.current ? focusWhenScrollable(pre.current) : undefined), [isShown]);
  const copy = async (): Promise<void> => {
    const copied = await copyText(code);
    if (!copied && pre.current) getSelection()?.selectAllChildren(pre.current);
    done.value = copied ? words.copied : words.selected;
    setTimeout(() => {
      done.value = undefined;
    }, SAID_MS);
  };
  const label = words.codeLanguages[language] ?? (language || words.plainCode);
  return (
    <figure class={language === "output" ? `${styles.block} ${styles.output}` : styles.block}>
      <figcaption class={styles.caption}>
        <span>{[label, ...facts].join(" · ")}</span>
        <span class={styles.actions}>
          {actions}
          {language !== "output" && (
            <button type="button" class={styles.action} data-screen onClick={() => void copy()} aria-live="polite">
              {done.value ?? words.copyCode}
            </button>
          )}
        </span>
      </figcaption>
      {instead || (
        <pre ref={pre} class={styles.pre}>
          <code>{highlightCode(code, language).map(renderCode)}</code>
        </pre>
      )}
      {children}
    </figure>
  );
}
