/** Where to read on. */
import { course as english } from "../../language/words/en/course.ts";
import type { ConceptPage } from "../../protocol/tutor-api.ts";
import { Link } from "../rich-text/link.tsx";
import { useWords } from "../words.ts";
import styles from "./concept-article.module.css";

export function ResourceList({ resources }: { readonly resources: ConceptPage["resources"] }) {
  const { reading, resourceKinds, resourcePlace } = useWords(english).concept;
  if (resources.length === 0) return null;
  return (
    <section class={styles.section} aria-label={reading}>
      <h3 class={styles.heading}>{reading}</h3>
      <ul class={styles.links}>
        {resources.map(({ resource: { url, title, kind }, where }, index) => (
          <li key={index}>
            {url ? <Link href={url} text={title} raw={title} /> : title}
            <span class={styles.soft}> {where ? resourcePlace(resourceKinds[kind], where) : resourceKinds[kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
