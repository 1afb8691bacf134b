/** Where to read on. */
import type { ConceptPage } from "../../protocol/tutor-api.ts";
import { Link } from "../rich-text/link.tsx";
import styles from "./concept-article.module.css";

export function ResourceList({ resources }: { readonly resources: ConceptPage["resources"] }) {
  if (resources.length === 0) return null;
  return (
    <section class={styles.section} aria-label="Further reading">
      <h3 class={styles.heading}>Further reading</h3>
      <ul class={styles.links}>
        {resources.map(({ resource, where }, index) => (
          <li key={index}>
            {resource.url ? <Link href={resource.url} text={resource.title} raw={resource.title} /> : resource.title}
            <span class={styles.soft}>
              {" "}
              {resource.kind}
              {where && `, ${where}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
