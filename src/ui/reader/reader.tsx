/** A source as a whole, opened at the place that was cited. */
import { useEffect, useRef } from "preact/hooks";
import type { Citation } from "../../domain/answer.ts";
import type { Document } from "../../domain/course.ts";
import { reader as english } from "../../language/words/en/reader.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import { AskAbout } from "./ask-about.tsx";
import { DocumentText } from "./document-text.tsx";
import styles from "./reader.module.css";
import type { ReaderPorts } from "./reader-ports.ts";
import { useSelectedText } from "./use-selected-text.ts";

interface Props extends ReaderPorts {
  readonly citation: Citation;
  readonly document: Document;
  readonly onBack: () => void;
}

export function Reader({ citation, document, onBack, ...ports }: Props) {
  const words = useWords(english);
  const heading = useRef<HTMLHeadingElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const selected = useSelectedText(text, citation.id);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [citation]);
  return (
    <>
      <button type="button" class={controls.quiet} onClick={onBack}>
        {words.back}
      </button>
      <h3 ref={heading} class={styles.title} tabIndex={-1}>
        {document.title}
      </h3>
      <div ref={text} class={styles.text}>
        <DocumentText tutor={ports.tutor} id={document.id} cited={citation.id} />
      </div>
      <AskAbout {...ports} selected={selected} cited={{ text: citation.quote, passage: citation.id }} />
    </>
  );
}
