/** All simulations of the course by topic, found by their words and those of their concepts. */
import { useLayoutEffect, useState } from "preact/hooks";
import type { OfferedSimulation, Topic } from "../../domain/course.ts";
import { foldText } from "../../language/text.ts";
import { simulation as english } from "../../language/words/en/simulation.ts";
import type { ConceptSummary } from "../../protocol/tutor-api.ts";
import { simulationIds } from "../../simulations/simulations.ts";
import type { CourseViewModel } from "../view-models/course-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./simulation-gallery.module.css";
import { SimulationLine } from "./simulation-line.tsx";
import type { SimulationState } from "./simulation-link.ts";

interface Props {
  readonly course: Pick<CourseViewModel, "concepts" | "search" | "linked">;
  readonly simulations: readonly OfferedSimulation[];
  readonly topics: readonly Topic[];
  readonly courseHref: string;
}

/** One that only a later version has is not offered. */
export const knownSimulations = (offered: readonly OfferedSimulation[]): readonly OfferedSimulation[] =>
  offered.filter(({ id }) => simulationIds.includes(id));

export function SimulationGallery({ course, simulations, topics, courseHref }: Props) {
  const { gallery: words } = useWords(english);
  const concepts = new Map<string, ConceptSummary>(course.concepts.value.map((concept) => [concept.id, concept]));
  const wanted = foldText(course.search.value).split(" ").filter(Boolean);
  const found = simulations.filter((one) => {
    const text = foldText(textOf(one, concepts));
    return wanted.every((word) => text.includes(word));
  });
  const linked = useLinked(course);
  const topicOf = ({ concepts: [first] }: OfferedSimulation): string | undefined => concepts.get(first ?? "")?.topic;
  return (
    <>
      <p class={styles.count} role="status">
        {wanted.length > 0 ? words.matches(found.length, simulations.length) : words.count(found.length)}
      </p>
      {topics
        .map(({ id, title }) => ({ id, title, members: found.filter((one) => topicOf(one) === id) }))
        .filter(({ members }) => members.length > 0)
        .map(({ id, title, members }) => (
          <section key={id} class={styles.topic} aria-label={title}>
            <h3 class={styles.topicTitle}>{title}</h3>
            {members.map((offer) => (
              <div key={offer.id} class={styles.offer}>
                <SimulationLine
                  key={linked?.state.id === offer.id ? linked.nth : 0}
                  offer={offer}
                  address={courseHref}
                  captioned
                  {...(linked?.state.id === offer.id && { from: linked.state })}
                />
              </div>
            ))}
          </section>
        ))}
    </>
  );
}

const textOf = ({ title, caption, concepts }: OfferedSimulation, all: ReadonlyMap<string, ConceptSummary>): string =>
  [
    title,
    caption,
    ...concepts.flatMap((id) => {
      const concept = all.get(id);
      return concept ? [concept.title, ...concept.aliases] : [];
    }),
  ].join(" ");

/** What a link opened, as long as the view shows: the same link may come again. */
function useLinked({ linked }: Pick<Props["course"], "linked">) {
  const [opened, setOpened] = useState<{ readonly state: SimulationState; readonly nth: number } | undefined>(
    undefined,
  );
  const state = linked.value;
  useLayoutEffect(() => {
    if (!state) return;
    setOpened((before) => ({ state, nth: (before?.nth ?? 0) + 1 }));
    linked.value = undefined;
  }, [state]);
  return opened;
}
