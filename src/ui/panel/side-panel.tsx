/** Sources and concepts beside the conversation; a sheet where there is no room. */
import { useEffect, useRef } from "preact/hooks";
import { answerParts } from "../answer/lazy-answer-parts.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { Icon } from "../components/icon.tsx";
import { Sheet } from "../components/sheet.tsx";
import controls from "../styles/controls.module.css";
import type { PanelContent } from "../view-models/panel-view-model.ts";
import styles from "./side-panel.module.css";

export function SidePanel({ app }: { readonly app: AppViewModel }) {
  const content = app.panel.content.value;
  if (!content) return null;
  const title =
    content.type === "source"
      ? `Source ${content.citation.number}`
      : content.type === "concept"
        ? content.page.concept.title
        : "Source";
  const body = <PanelBody app={app} content={content} />;
  if (app.layout.panelFits.value) {
    return (
      <PanelColumn title={title} onClose={app.panel.close}>
        {body}
      </PanelColumn>
    );
  }
  return (
    <Sheet title={title} side="end" onClose={app.panel.close}>
      <div class={styles.body}>{body}</div>
    </Sheet>
  );
}

function PanelBody({ app, content }: { readonly app: AppViewModel; readonly content: PanelContent }) {
  const parts = answerParts.value.value;
  switch (content.type) {
    case "loading":
      return <p>Opening…</p>;
    case "failed":
      return <ErrorNote error={content.error} />;
    case "source":
      return parts ? <parts.SourceView app={app} citation={content.citation} context={content.context} /> : null;
    case "concept":
      return parts ? <parts.ConceptArticle app={app} page={content.page} compact /> : null;
  }
}

function PanelColumn({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: preact.ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  return (
    <aside class={styles.column} aria-label="Sources" data-screen>
      <div class={styles.bar}>
        <h2 ref={heading} class={styles.title} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" class={controls.iconButton} aria-label="Close sources" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class={styles.body}>{children}</div>
    </aside>
  );
}
