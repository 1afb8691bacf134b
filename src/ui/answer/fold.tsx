/** What opens in place under its heading or line. Closed, it stays in the page: find-in-page and print reach it. */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { drawWhenIdle } from "./draw-folded.ts";
import styles from "./fold.module.css";

interface ButtonProps {
  /** Id of the body. */
  readonly controls: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  /** Accessible name of a button that shows nothing but its arrow. */
  readonly name?: string;
  readonly children?: ComponentChildren;
}

export function FoldButton({ controls, open, onToggle, name, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={styles.button}
      aria-expanded={open}
      aria-controls={controls}
      aria-label={name}
      onClick={() => onToggle(!open)}
    >
      <span class={styles.arrow} aria-hidden="true" />
      {children}
    </button>
  );
}

interface BodyProps {
  readonly id: string;
  readonly open: boolean;
  /** The browser found something in the closed body and shows it. */
  readonly onFound: () => void;
  readonly children: ComponentChildren;
}

export function FoldBody({ id, open, onFound, children }: BodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const found = useRef(onFound);
  found.current = onFound;
  const [drawn, setDrawn] = useState(false);
  const wasOpen = useRef(open);
  wasOpen.current ||= open;
  useLayoutEffect(() => (wasOpen.current ? undefined : drawWhenIdle(() => setDrawn(true))), []);
  useLayoutEffect(() => body.current?.addEventListener("beforematch", () => found.current()), []);
  return (
    <div ref={body} id={id} hidden={open ? false : "until-found"} data-fold>
      {(drawn || wasOpen.current) && <div class={styles.body}>{children}</div>}
    </div>
  );
}
