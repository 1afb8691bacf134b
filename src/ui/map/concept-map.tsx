/** A drawn map around a concept. The lists on the page say the same. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { ConceptId } from "../../domain/ids.ts";
import { course as english } from "../../language/words/en/course.ts";
import type { ConceptPage, TutorApi } from "../../protocol/tutor-api.ts";
import { useWords } from "../words.ts";
import { MapCanvas } from "./map-canvas.tsx";
import { mapAround } from "./map-graph.ts";
import { placeMap } from "./map-layout.ts";

/** Direct prerequisites whose own prerequisites are drawn too. */
const EXPANDED = 4;

interface Props {
  readonly page: ConceptPage;
  readonly tutor: Pick<TutorApi, "concept">;
  readonly known: ReadonlySet<ConceptId>;
  readonly conceptHref: (id: ConceptId) => string;
}

export function ConceptMap({ page, tutor, known, conceptHref }: Props) {
  const { map: words } = useWords(english);
  const before = useSignal<readonly ConceptPage[]>([]);
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const pages = await Promise.all(page.prerequisites.slice(0, EXPANDED).map(({ id }) => tutor.concept(id)));
      if (current) before.value = pages.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    };
    void load();
    return () => {
      current = false;
    };
  }, [page]);
  const graph = useMemo(() => mapAround(page, before.value), [page, before.value]);
  const map = useMemo(() => placeMap(graph), [graph]);
  return (
    <MapCanvas
      name={words.around(page.concept.title)}
      map={map}
      focus={page.concept.id}
      known={known}
      href={conceptHref}
      legend={
        <>
          {words.legend}
          {graph.left > 0 && ` ${words.left(graph.left)}`}
        </>
      }
    />
  );
}
