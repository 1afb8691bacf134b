/** Concepts around one concept, each with the reason it is named. */

import type { ConceptId } from "../../domain/ids.ts";
import type { ConceptLink } from "../../protocol/tutor-api.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import { relationHeadings } from "../section-headings.ts";
import styles from "./concept-article.module.css";

interface Props {
  readonly title: string;
  readonly links: readonly ConceptLink[];
  readonly href: (id: ConceptId) => string;
  /** Says how each is related. */
  readonly typed?: boolean;
}

export function ConceptLinks({ title, links, typed = false }: Props) {
  if (links.length === 0) return null;
  return (
    <section class={styles.section} aria-label={title}>
      <h3 class={styles.heading}>{title}</h3>
      <ul class={styles.links}>
        {links.map((link) => (
          <li key={`${link.type} ${link.id}`}>
            <RichText markdown={`[${link.title}](concept:${link.id})`} />
            <span class={styles.soft}>
              {typed && `${relationHeadings[link.type]}. `}
              {link.reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
