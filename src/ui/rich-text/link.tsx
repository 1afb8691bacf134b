/** A link in text: to a concept, to a source of the answer, or to the web with a mark that it needs the network. */
import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { text as english } from "../../language/words/en/text.ts";
import a11y from "../styles/accessible.module.css";
import { useWords } from "../words.ts";
import { linkTarget } from "./link-target.ts";
import styles from "./rich-text.module.css";
import { RichTextContext } from "./rich-text-context.ts";

export function Link({
  href,
  text,
  raw,
}: {
  readonly href: string;
  readonly text: ComponentChildren;
  readonly raw: string;
}) {
  const words = useWords(english);
  const actions = useContext(RichTextContext);
  const target = linkTarget(href);
  if (!target) return <>{raw}</>;
  if (target.type === "citation") return <>{actions.citation?.(target.number)}</>;
  if (target.type === "external") {
    return (
      <a href={target.url} target="_blank" rel="noopener noreferrer" title={words.opensWebsite}>
        {text}
        <span class={styles.external} aria-hidden="true">
          {words.web}
        </span>
        <span class={a11y.hidden}> {words.website}</span>
      </a>
    );
  }
  const { openConcept } = actions;
  const open = (event: MouseEvent): void => {
    if (!openConcept || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    openConcept(target.id);
  };
  return (
    <a class={styles.concept} href={actions.conceptHref(target.id)} onClick={open}>
      {text}
    </a>
  );
}
