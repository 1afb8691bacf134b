/** Concepts around one concept, each with the reason it is named. */
import { course as english } from "../../language/words/en/course.ts";
import type { ConceptLink } from "../../protocol/tutor-api.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import { useWords } from "../words.ts";
import styles from "./concept-article.module.css";

interface Props {
  readonly title: string;
  readonly links: readonly ConceptLink[];
  /** Says how each is related. */
  readonly typed?: boolean;
}

export function ConceptLinks({ title, links, typed = false }: Props) {
  const { relations, relatedBecause } = useWords(english).concept;
  if (links.length === 0) return null;
  return (
    <section class={styles.section} aria-label={title}>
      <h3 class={styles.heading}>{title}</h3>
      <ul class={styles.links}>
        {links.map((link) => (
          <li key={`${link.type} ${link.id}`}>
            <RichText markdown={`[${link.title}](concept:${link.id})`} />
            <span class={styles.soft}>{typed ? relatedBecause(relations[link.type], link.reason) : link.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
