/** A drawn map around a concept. The lists on the page say the same. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { ConceptPage } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { MapCanvas } from "./map-canvas.tsx";
import { mapAround } from "./map-graph.ts";
import { placeMap } from "./map-layout.ts";

/** Direct prerequisites whose own prerequisites are drawn too. */
const EXPANDED = 4;

export function ConceptMap({ app, page }: { readonly app: AppViewModel; readonly page: ConceptPage }) {
  const before = useSignal<readonly ConceptPage[]>([]);
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const pages = await Promise.all(page.prerequisites.slice(0, EXPANDED).map(({ id }) => app.tutor.concept(id)));
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
      name={`Map around ${page.concept.title}`}
      map={map}
      focus={page.concept.id}
      known={app.profile.knownIds.value}
      href={(id) => app.navigation.href({ name: "concept", id })}
      legend={
        <>
          Solid arrows lead from what you need to what it opens up; dashed lines are related ideas. ✓ marks what you
          know.
          {graph.left > 0 && ` ${graph.left} more are in the lists below.`}
        </>
      }
    />
  );
}
