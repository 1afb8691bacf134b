/** The doctor: what may be wrong with a course made from files, or one of its concepts to be edited. */
import { useEffect, useRef } from "preact/hooks";
import type { ConceptName } from "../../domain/correction.ts";
import { findingKinds } from "../../domain/finding.ts";
import type { ConceptId, CourseId } from "../../domain/ids.ts";
import { doctor as english } from "../../language/words/en/doctor.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import { Notices } from "../conversation/notices.tsx";
import { ProgressLine } from "../library/progress-line.tsx";
import type { DoctorViewModel } from "../view-models/doctor-view-model.ts";
import { useWords } from "../words.ts";
import { ConceptEditor } from "./concept-editor.tsx";
import styles from "./doctor.module.css";
import { HistorySection } from "./history-section.tsx";
import { KindSection } from "./kind-section.tsx";

interface Props extends Pick<AppViewModel, "session" | "navigation" | "memoryOnly" | "doctor"> {
  readonly course: CourseId;
  readonly concept?: ConceptId;
}

export function DoctorView({ doctor: lazy, session, memoryOnly, ...where }: Props) {
  const words = useWords(english);
  const doctor = lazy.value.value;
  const ready = session.stats.value !== undefined;
  const { course, concept } = where;
  useEffect(() => void lazy.load(), []);
  useEffect(() => {
    if (ready) void doctor?.open(course, concept);
  }, [doctor, ready, course, concept]);
  return (
    <div class={styles.view}>
      <p>
        <a href={where.navigation.href({ name: "library" })}>{words.back}</a>
      </p>
      <Notices session={session} memoryOnly={memoryOnly} />
      {doctor && <Doctor doctor={doctor} {...where} />}
    </div>
  );
}

interface DoctorProps extends Pick<Props, "navigation" | "course" | "concept"> {
  readonly doctor: DoctorViewModel;
}

function Doctor({ doctor, navigation, course, concept }: DoctorProps) {
  const words = useWords(english);
  const work = doctor.work.value;
  const error = doctor.error.value;
  const edited = doctor.edited.value;
  const changing = work?.type === "changing" ? work : undefined;
  const editHref = ({ id }: Pick<ConceptName, "id">): string =>
    navigation.href({ name: "doctor", course, concept: id });
  return (
    <>
      {concept !== undefined && edited?.concept.id === concept && (
        <ConceptEditor
          key={`${concept} ${edited.concept.title} ${edited.concept.definition}`}
          doctor={doctor}
          edited={edited}
          allHref={navigation.href({ name: "doctor", course })}
          editHref={editHref}
        />
      )}
      {error && <ErrorNote error={error} />}
      {error?.type === "course-reserved" && <p>{words.bundled}</p>}
      {changing && (
        <ProgressLine
          text={words.changing(changing.progress?.done ?? 0, changing.progress?.total ?? 0)}
          fraction={changing.progress && changing.progress.done / Math.max(1, changing.progress.total)}
        />
      )}
      {concept === undefined && <Findings doctor={doctor} editHref={editHref} />}
    </>
  );
}

function Findings({
  doctor,
  editHref,
}: {
  readonly doctor: DoctorViewModel;
  readonly editHref: (concept: ConceptName) => string;
}) {
  const words = useWords(english);
  const heading = useRef<HTMLHeadingElement>(null);
  const examination = doctor.examination.value;
  if (!examination) return doctor.work.value ? <ProgressLine text={words.looking} /> : null;
  const { findings, meta } = examination;
  return (
    <>
      <h2 ref={heading} class={styles.title} tabIndex={-1}>
        {words.heading(meta.title)}
      </h2>
      <p class={styles.lead}>{words.intro}</p>
      <p>{findings.length === 0 ? words.nothing : words.found(findings.length)}</p>
      {findingKinds.map((kind) => {
        const found = findings.filter((finding) => finding.kind === kind);
        return (
          found.length > 0 && (
            <KindSection
              key={kind}
              doctor={doctor}
              kind={kind}
              findings={found}
              editHref={editHref}
              onEmpty={() => heading.current?.focus()}
            />
          )
        );
      })}
      <HistorySection doctor={doctor} examination={examination} />
    </>
  );
}
