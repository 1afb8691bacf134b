/** The figure that an answer names, as the course holds it today. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ShownFigure } from "../../domain/answer.ts";
import type { Figure } from "../../domain/course.ts";
import { courseId } from "../../domain/ids.ts";
import type { TutorApi } from "../../protocol/tutor-api.ts";
import { LazyFigure } from "./lazy-figure.tsx";

interface Props {
  readonly shown: ShownFigure;
  /** The answer's. */
  readonly course: string;
  readonly tutor: Pick<TutorApi, "figure">;
}

/** Nothing while it is fetched, and nothing when its course lacks it now. */
export function AnswerFigure({ shown: { id }, course, tutor }: Props) {
  const figure = useSignal<Figure | undefined>(undefined);
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const found = await tutor.figure(id, courseId(course));
      if (current && found.ok) figure.value = found.value;
    };
    void read();
    return () => {
      current = false;
    };
  }, [id]);
  return figure.value ? <LazyFigure figure={figure.value} /> : null;
}
