/** A learning path drawn in layers. The list says the same. */
import { useMemo } from "preact/hooks";
import type { ConceptId } from "../../domain/ids.ts";
import { course as english } from "../../language/words/en/course.ts";
import type { LearningPath } from "../../protocol/tutor-api.ts";
import { MapCanvas } from "../map/map-canvas.tsx";
import { placePath } from "../map/path-layout.ts";
import { useWords } from "../words.ts";

interface Props {
  readonly path: LearningPath;
  readonly known: ReadonlySet<ConceptId>;
  readonly conceptHref: (id: ConceptId) => string;
  readonly openConcept: (id: ConceptId) => void;
}

export function PathMap({ path, known, conceptHref, openConcept }: Props) {
  const { map: words } = useWords(english);
  const map = useMemo(() => placePath(path), [path]);
  const next = path.steps.flat().find((step) => !step.known);
  return (
    <MapCanvas
      name={words.ofPath(path.goal.title)}
      map={map}
      focus={next?.id ?? path.goal.id}
      known={known}
      href={conceptHref}
      onOpen={openConcept}
      legend={words.pathLegend}
    />
  );
}
