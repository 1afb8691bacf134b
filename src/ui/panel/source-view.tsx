/** A cited passage in its section, highlighted and scrolled to. */
import { useEffect, useRef } from "preact/hooks";
import type { Citation } from "../../domain/answer.ts";
import type { PassageInContext } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { locatorText } from "../locator-text.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import { RichTextContext } from "../rich-text/rich-text-context.ts";
import controls from "../styles/controls.module.css";
import styles from "./source-view.module.css";

interface Props {
  readonly app: AppViewModel;
  readonly citation: Citation;
  readonly context: PassageInContext;
}

export function SourceView({ app, citation, context }: Props) {
  const cited = useRef<HTMLDivElement>(null);
  useEffect(() => cited.current?.scrollIntoView({ block: "nearest" }), [citation]);
  const actions = {
    conceptHref: (id: Citation["concept"]) => app.navigation.href({ name: "concept", id }),
    openConcept: (id: Citation["concept"]) => void app.panel.openConcept(id),
  };
  return (
    <RichTextContext.Provider value={actions}>
      <p class={styles.where}>
        <strong>{context.resource.title}</strong>, {locatorText(citation.locator)}
      </p>
      {citation.url && (
        <p>
          <a href={citation.url} target="_blank" rel="noopener noreferrer">
            Open the source ↗ (website, needs the network)
          </a>
        </p>
      )}
      <div class={styles.passages}>
        {context.sectionPassages.map((passage) => {
          const isCited = passage.id === context.passage.id;
          return (
            <div key={passage.id} {...(isCited && { ref: cited })} class={isCited ? styles.cited : styles.passage}>
              {isCited && <p class={styles.label}>Cited passage</p>}
              <RichText markdown={passage.markdown} />
            </div>
          );
        })}
      </div>
      <button type="button" class={controls.button} onClick={() => void app.panel.openConcept(context.concept.id)}>
        Read all of {context.concept.title}
      </button>
    </RichTextContext.Provider>
  );
}
