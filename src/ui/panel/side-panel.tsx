/** Sources and concepts beside the conversation; a sheet where there is no room. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ConceptId } from "../../domain/ids.ts";
import { conversation as english } from "../../language/words/en/conversation.ts";
import { answerParts } from "../answer/lazy-answer-parts.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { Icon } from "../components/icon.tsx";
import { Sheet } from "../components/sheet.tsx";
import controls from "../styles/controls.module.css";
import type { PanelContent } from "../view-models/panel-view-model.ts";
import { isOpen } from "../view-models/session-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./side-panel.module.css";

interface Props
  extends Pick<
    AppViewModel,
    | "announcer"
    | "draft"
    | "openCourse"
    | "panel"
    | "pdfPages"
    | "navigation"
    | "profile"
    | "session"
    | "toasts"
    | "tutor"
  > {
  /** There is room beside the conversation. */
  readonly fits: boolean;
  /** Asks in the conversation. */
  readonly ask: (question: string) => void;
}

export function SidePanel(props: Props) {
  const { panel: words } = useWords(english);
  const content = props.panel.content.value;
  if (!content) return null;
  const title = titleOf(content, words);
  const body = <PanelBody {...props} content={content} />;
  return props.fits ? (
    <PanelColumn title={title} onClose={props.panel.close}>
      {body}
    </PanelColumn>
  ) : (
    <Sheet title={title} side="end" onClose={props.panel.close}>
      <div class={styles.body}>{body}</div>
    </Sheet>
  );
}

function titleOf(content: PanelContent, words: typeof english.panel): string {
  if (content.type === "source") return words.sourceNumber(content.citation.number);
  return content.type === "concept" ? content.page.concept.title : words.source;
}

/** Opens the course of a source, where another one is open. */
const elsewhereOf = (
  { citation, course }: Extract<PanelContent, { type: "source" }>,
  { openCourse, panel, session }: Pick<Props, "openCourse" | "panel" | "session">,
): (() => Promise<void>) | undefined =>
  course === undefined || isOpen(session, { id: course })
    ? undefined
    : async () => {
        if (await openCourse(course)) await panel.openSource(citation);
      };

function PanelBody({ content, profile, ask, ...ports }: Props & { readonly content: PanelContent }) {
  const { panel, navigation, toasts } = ports;
  const { panel: words } = useWords(english);
  const parts = answerParts.value.value;
  const links = {
    conceptHref: (id: ConceptId) => navigation.href({ name: "concept", id }),
    openConcept: (id: ConceptId) => void panel.openConcept(id),
  };
  switch (content.type) {
    case "loading":
      return <p>{words.opening}</p>;
    case "failed":
      return <ErrorNote error={content.error} />;
    case "source":
      return parts ? (
        <parts.SourceView
          {...ports}
          {...links}
          citation={content.citation}
          context={content.context}
          elsewhere={elsewhereOf(content, ports)}
        />
      ) : null;
    case "concept":
      return parts ? (
        <parts.ConceptArticle
          page={content.page}
          conceptHref={links.conceptHref}
          courseHref={navigation.href({ name: "course" })}
          pathHref={navigation.href({ name: "path", id: content.page.concept.id })}
          ask={ask}
          profile={profile}
          toasts={toasts}
          onLeave={panel.close}
          openConcept={links.openConcept}
        />
      ) : null;
  }
}

interface ColumnProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

function PanelColumn({ title, onClose, children }: ColumnProps) {
  const { panel: words } = useWords(english);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  return (
    <aside class={styles.column} aria-label={words.title} data-screen>
      <div class={styles.bar}>
        <h2 ref={heading} class={styles.title} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" class={controls.iconButton} aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class={styles.body}>{children}</div>
    </aside>
  );
}
