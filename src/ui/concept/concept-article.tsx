/** A concept in full: text, what it needs, what it opens up. */
import type { ComponentChildren } from "preact";
import type { Passage } from "../../domain/course.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { course as english } from "../../language/words/en/course.ts";
import type { ConceptPage } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { LazyFigure } from "../figures/lazy-figure.tsx";
import { RichText } from "../rich-text/rich-text.tsx";
import { RichTextContext } from "../rich-text/rich-text-context.ts";
import { SimulationLine } from "../simulations/simulation-line.tsx";
import { useWords } from "../words.ts";
import { ComparisonTable } from "./comparison-table.tsx";
import { ConceptActions } from "./concept-actions.tsx";
import styles from "./concept-article.module.css";
import { ConceptLinks } from "./concept-links.tsx";
import { Quiz } from "./quiz.tsx";
import { ResourceList } from "./resource-list.tsx";

interface Props extends Pick<AppViewModel, "profile" | "toasts"> {
  readonly page: ConceptPage;
  readonly conceptHref: (id: ConceptId) => string;
  readonly pathHref: string;
  /** Where links to simulations lead. */
  readonly courseHref: string;
  /** A round of questions about it; absent in a panel. */
  readonly quizHref?: string;
  readonly explainHref?: string;
  /** Asks in the conversation. */
  readonly ask: (question: string) => void;
  /** Another view shows next. */
  readonly onLeave: () => void;
  /** In a panel: opens another concept in it. What a panel has no room for is left out. */
  readonly openConcept?: (id: ConceptId) => void;
  /** Drawn above the lists it shows. */
  readonly map?: ComponentChildren;
}

export function ConceptArticle({
  page,
  conceptHref,
  pathHref,
  courseHref,
  quizHref,
  explainHref,
  ask,
  onLeave,
  profile,
  toasts,
  openConcept,
  map,
}: Props) {
  const { concept: words, difficulties } = useWords(english);
  const { concept } = page;
  const difficulty = difficulties[concept.difficulty];
  return (
    <RichTextContext.Provider value={{ conceptHref, ...(openConcept && { openConcept }) }}>
      <div class={styles.concept}>
        <p class={styles.meta}>
          {concept.aliases.length > 0 ? words.alsoCalled(difficulty, concept.aliases) : difficulty}
        </p>
        <ConceptActions
          concept={concept}
          pathHref={pathHref}
          {...(quizHref !== undefined && { quizHref })}
          {...(explainHref !== undefined && { explainHref })}
          ask={ask}
          profile={profile}
          toasts={toasts}
          onLeave={onLeave}
          {...(openConcept && { courseHref: conceptHref(concept.id) })}
        />
        <Sections page={page} courseHref={courseHref} />
        {map}
        <ConceptLinks title={words.prerequisites} links={page.prerequisites} />
        <ConceptLinks title={words.unlocks} links={page.unlocks} />
        <ConceptLinks title={words.related} links={page.related} typed />
        {page.comparisons.map((comparison) => (
          <ComparisonTable key={comparison.id} comparison={comparison} />
        ))}
        <ResourceList resources={page.resources} />
        {!openConcept && <Quiz items={page.quiz} />}
      </div>
    </RichTextContext.Provider>
  );
}

function Sections({ page, courseHref }: Pick<Props, "page" | "courseHref">) {
  const { sections: headings } = useWords(english).concept;
  const passages = new Map<string, Passage>(page.passages.map((passage) => [passage.id, passage]));
  const figures = page.figures.map((figure) => <LazyFigure key={figure.id} figure={figure} />);
  const simulations = page.simulations.map((offer) => (
    <SimulationLine key={offer.id} offer={offer} address={courseHref} />
  ));
  return (
    <>
      {page.concept.sections.map((section, index) => (
        <section key={index} class={styles.section} aria-label={headings[section.kind]}>
          <h3 class={styles.heading}>{headings[section.kind]}</h3>
          {section.passages.map((id) => {
            const passage = passages.get(id);
            return passage && <RichText key={id} markdown={passage.markdown} />;
          })}
          {index === 0 && figures}
          {index === 0 && simulations}
        </section>
      ))}
    </>
  );
}
