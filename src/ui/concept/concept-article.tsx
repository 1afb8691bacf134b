/** A concept in full: text, what it needs, what it opens up. `compact` leaves out what a panel has no room for. */
import type { ComponentChildren } from "preact";
import type { Concept, Passage } from "../../domain/course.ts";
import type { ConceptPage } from "../../protocol/tutor-api.ts";
import { KnownToggle } from "../answer/known-toggle.tsx";
import type { AppViewModel } from "../app-view-model.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import { RichTextContext } from "../rich-text/rich-text-context.ts";
import { sectionHeadings } from "../section-headings.ts";
import controls from "../styles/controls.module.css";
import { ComparisonTable } from "./comparison-table.tsx";
import styles from "./concept-article.module.css";
import { ConceptLinks } from "./concept-links.tsx";
import { Quiz } from "./quiz.tsx";
import { ResourceList } from "./resource-list.tsx";

interface Props {
  readonly app: AppViewModel;
  readonly page: ConceptPage;
  readonly compact?: boolean;
  /** Drawn above the lists it shows. */
  readonly map?: ComponentChildren;
}

export function ConceptArticle({ app, page, compact = false, map }: Props) {
  const { concept } = page;
  const href = (id: Concept["id"]): string => app.navigation.href({ name: "concept", id });
  const actions = compact
    ? { conceptHref: href, openConcept: (id: Concept["id"]) => void app.panel.openConcept(id) }
    : { conceptHref: href };
  const ask = (question: string): void => {
    app.panel.close();
    app.navigation.go({ name: "ask" });
    app.conversation.ask(question);
  };
  return (
    <RichTextContext.Provider value={actions}>
      <div class={styles.concept}>
        <p class={styles.meta}>
          {concept.difficulty}
          {concept.aliases.length > 0 && `, also called ${concept.aliases.join(", ")}`}
        </p>
        <div class={styles.actions}>
          <button
            type="button"
            class={`${controls.button} ${controls.small}`}
            onClick={() => ask(`Explain ${concept.title}`)}
          >
            Explain from the start
          </button>
          <a
            class={`${controls.button} ${controls.small}`}
            href={app.navigation.href({ name: "path", id: concept.id })}
            onClick={app.panel.close}
          >
            Show the path to it
          </a>
          {compact && (
            <a class={`${controls.quiet} ${controls.small}`} href={href(concept.id)}>
              Open in the course
            </a>
          )}
          <KnownToggle app={app} id={concept.id} title={concept.title} />
        </div>
        <Sections page={page} />
        {map}
        <ConceptLinks title="What you need first" links={page.prerequisites} href={href} />
        <ConceptLinks title="What it opens up" links={page.unlocks} href={href} />
        <ConceptLinks title="Related" links={page.related} href={href} typed />
        {page.comparisons.map((comparison) => (
          <ComparisonTable key={comparison.id} comparison={comparison} />
        ))}
        <ResourceList resources={page.resources} />
        {!compact && <Quiz items={page.quiz} />}
      </div>
    </RichTextContext.Provider>
  );
}

function Sections({ page }: { readonly page: ConceptPage }) {
  const passages = new Map<string, Passage>(page.passages.map((passage) => [passage.id, passage]));
  return (
    <>
      {page.concept.sections.map((section, index) => (
        <section key={index} class={styles.section} aria-label={sectionHeadings[section.kind]}>
          <h3 class={styles.heading}>{sectionHeadings[section.kind]}</h3>
          {section.passages.map((id) => {
            const passage = passages.get(id);
            return passage && <RichText key={id} markdown={passage.markdown} />;
          })}
        </section>
      ))}
    </>
  );
}
