/** A source as a whole, opened at the place that was cited: its pages where its file was kept, else its text. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Citation } from "../../domain/answer.ts";
import type { Document } from "../../domain/course.ts";
import { reader as english } from "../../language/words/en/reader.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import { AskAboutText } from "./ask-about.tsx";
import { DocumentText } from "./document-text.tsx";
import { PdfPages } from "./pdf-pages.tsx";
import styles from "./reader.module.css";
import type { ReaderPorts } from "./reader-ports.ts";
import { usePages } from "./use-pages.ts";
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
  const pages = usePages(document, ports);
  const asText = useSignal(false);
  const hasPages = typeof pages === "object";
  useEffect(() => heading.current?.focus({ preventScroll: true }), [citation]);
  return (
    <>
      <div class={styles.actions}>
        <button type="button" class={controls.quiet} onClick={onBack}>
          {words.back}
        </button>
        {hasPages && (
          <button
            type="button"
            class={controls.quiet}
            onClick={() => {
              asText.value = !asText.value;
            }}
          >
            {asText.value ? words.asPages : words.asText}
          </button>
        )}
      </div>
      <h3 ref={heading} class={styles.title} tabIndex={-1}>
        {document.title}
      </h3>
      {pages === "opening" && <p role="status">{words.opening}</p>}
      {pages === "failed" && <p role="status">{words.pdf.failed}</p>}
      {pages === "absent" && document.kind === "pdf" && <p class={styles.soft}>{words.pdf.absent}</p>}
      <div ref={text} class={styles.text}>
        {hasPages && !asText.value ? (
          <PdfPages
            pages={pages}
            tutor={ports.tutor}
            id={document.id}
            first={citation.locator.type === "page" ? citation.locator.page : 1}
            cited={citation.id}
            say={ports.announcer.say}
          />
        ) : (
          pages !== "opening" && <DocumentText tutor={ports.tutor} id={document.id} cited={citation.id} />
        )}
      </div>
      <AskAboutText {...ports} selected={selected} cited={{ text: citation.quote, passage: citation.id }} />
    </>
  );
}
