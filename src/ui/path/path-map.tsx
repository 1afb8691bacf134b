/** A learning path drawn in layers. The list says the same. */
import { useMemo } from "preact/hooks";
import type { LearningPath } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { MapCanvas } from "../map/map-canvas.tsx";
import { placePath } from "../map/path-layout.ts";

export function PathMap({ app, path }: { readonly app: AppViewModel; readonly path: LearningPath }) {
  const map = useMemo(() => placePath(path), [path]);
  const next = path.steps.flat().find(({ known }) => !known);
  return (
    <MapCanvas
      name={`Map of the path to ${path.goal.title}`}
      map={map}
      focus={next?.id ?? path.goal.id}
      known={app.profile.knownIds.value}
      href={(id) => app.navigation.href({ name: "concept", id })}
      onOpen={(id) => void app.panel.openConcept(id)}
      legend="Arrows lead from what you need to what it opens up, simple at the left, your goal (filled) at the right. Numbers are those of the list; concepts with the same number are learnt together. ✓ marks what you know. Press a concept to read it and to mark it as known."
    />
  );
}
