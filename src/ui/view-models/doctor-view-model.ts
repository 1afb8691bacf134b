/** The doctor of a course: what may be wrong, one change at a time, and what was changed. */
import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { GraphCorrection } from "../../domain/correction.ts";
import type { AppError } from "../../domain/errors.ts";
import type { ConceptId, CourseId } from "../../domain/ids.ts";
import type { Result } from "../../domain/result.ts";
import type { Words } from "../../language/words/words.ts";
import type { DoctorApi, EditableConcept, Examination, Foreseen } from "../../protocol/doctor-api.ts";
import type { EmbeddingProgress } from "../../protocol/tutor-api.ts";
import type { AnnouncerViewModel } from "./announcer-view-model.ts";
import type { ToastsViewModel } from "./toasts-view-model.ts";

export type DoctorWork =
  | { readonly type: "looking" }
  | { readonly type: "changing"; readonly progress: EmbeddingProgress | undefined };

/** A change that is shown before it is made. */
export interface Offer {
  /** Of the button that offered it. */
  readonly button: string;
  readonly correction: GraphCorrection;
  readonly foreseen: Foreseen;
}

export interface DoctorViewModel {
  readonly examination: ReadonlySignal<Examination | undefined>;
  readonly edited: ReadonlySignal<EditableConcept | undefined>;
  readonly work: ReadonlySignal<DoctorWork | undefined>;
  readonly error: ReadonlySignal<AppError | undefined>;
  readonly offer: ReadonlySignal<Offer | undefined>;
  /** Looks at a course; with a concept, to edit it. */
  open(course: CourseId, concept?: ConceptId): Promise<void>;
  foresee(button: string, correction: GraphCorrection): Promise<void>;
  decline(): void;
  /** @returns whether it was made */
  accept(): Promise<boolean>;
  takeBack(place: number): Promise<boolean>;
  /** Hands the learner the course as it is now. */
  save(): Promise<void>;
}

export interface DoctorPorts {
  readonly tutor: DoctorApi;
  readonly announcer: AnnouncerViewModel;
  readonly toasts: Pick<ToastsViewModel, "show">;
  readonly words: Words["doctor"];
  /** The course that answers may have changed: whatever was read from it is out of date. */
  readonly onChanged: (course: CourseId) => Promise<void>;
  readonly saveFile: (name: string, file: Blob) => void;
}

/** What is shown, and of which course. */
function createState() {
  return {
    examination: signal<Examination | undefined>(undefined),
    edited: signal<EditableConcept | undefined>(undefined),
    work: signal<DoctorWork | undefined>(undefined),
    error: signal<AppError | undefined>(undefined),
    offer: signal<Offer | undefined>(undefined),
    /** What is shown is from before until this is done. */
    looking: Promise.resolve(),
    shown: undefined as { readonly course: CourseId; readonly concept: ConceptId | undefined } | undefined,
  };
}

type State = ReturnType<typeof createState>;

async function readEdited({ tutor }: DoctorPorts, state: State): Promise<void> {
  const asked = state.shown;
  if (!asked?.concept) return;
  const outcome = await tutor.editableConcept(asked.course, asked.concept);
  if (state.shown !== asked) return;
  batch(() => {
    state.edited.value = outcome.ok ? outcome.value : undefined;
    if (!outcome.ok) state.error.value = outcome.error;
  });
}

function createLooking(ports: DoctorPorts, state: State): Pick<DoctorViewModel, "open" | "foresee" | "decline"> {
  const { tutor } = ports;
  const { examination, edited, work, error, offer } = state;
  const look = async (mine: NonNullable<State["shown"]>): Promise<void> => {
    const same = state.shown?.course === mine.course && examination.peek() !== undefined;
    state.shown = mine;
    batch(() => {
      offer.value = undefined;
      error.value = undefined;
      edited.value = undefined;
      if (!same) examination.value = undefined;
      work.value = { type: "looking" };
    });
    // To edit one concept nobody needs to wait for what is said of the others.
    await readEdited(ports, state);
    const outcome = await tutor.examine(mine.course);
    if (state.shown !== mine) return;
    batch(() => {
      work.value = undefined;
      if (outcome.ok) examination.value = outcome.value;
      else error.value = outcome.error;
    });
  };
  return {
    open: (course, concept) => {
      state.looking = look({ course, concept });
      return state.looking;
    },
    foresee: async (button, correction) => {
      const mine = state.shown;
      if (!mine || work.peek()?.type === "changing") return;
      const outcome = await tutor.foresee(mine.course, correction);
      if (state.shown !== mine) return;
      if (outcome.ok) offer.value = { button, correction, foreseen: outcome.value };
      else error.value = outcome.error;
    },
    decline: () => {
      offer.value = undefined;
    },
  };
}

function createCorrecting(ports: DoctorPorts, state: State): Pick<DoctorViewModel, "accept" | "takeBack"> {
  const { tutor, words, announcer, toasts } = ports;
  const { examination, work, error, offer } = state;

  /** @returns whether it went well; what is shown is the course as it is then */
  const change = async (
    run: (report: (progress: EmbeddingProgress) => void) => Promise<Result<Examination, AppError>>,
  ): Promise<boolean> => {
    // A press while it is being looked at again counts, once that is known.
    await state.looking;
    if (work.peek() || !state.shown) return false;
    const { course } = state.shown;
    batch(() => {
      work.value = { type: "changing", progress: undefined };
      error.value = undefined;
    });
    const outcome = await run((progress) => {
      if (work.peek()) work.value = { type: "changing", progress };
    });
    if (outcome.ok) await ports.onChanged(course);
    batch(() => {
      work.value = undefined;
      offer.value = undefined;
      if (outcome.ok) examination.value = outcome.value;
      else error.value = outcome.error;
    });
    if (outcome.ok) await readEdited(ports, state);
    return outcome.ok;
  };

  const takeBack = async (place: number): Promise<boolean> => {
    const correction = examination.peek()?.corrections[place];
    if (!state.shown || !correction) return false;
    const { course } = state.shown;
    const done = await change((report) => tutor.takeBack(course, place, report));
    if (done) announcer.say(words.said.takenBack(words.history.say(correction)));
    return done;
  };

  const accept = async (): Promise<boolean> => {
    const accepted = offer.peek();
    if (!state.shown || accepted?.foreseen.type !== "changes") return false;
    const { course } = state.shown;
    const { correction } = accepted;
    if (!(await change((report) => tutor.correct(course, correction, report)))) return false;
    const what = words.history.say(correction);
    announcer.say(words.said.done(what));
    const place = (examination.peek()?.corrections.length ?? 0) - 1;
    // Others may have been taken back meanwhile.
    const isThere = (): boolean =>
      JSON.stringify(examination.peek()?.corrections[place]) === JSON.stringify(correction);
    toasts.show({
      kind: "doctor",
      text: words.said.done(what),
      action: { label: words.undo, run: () => void (state.shown?.course === course && isThere() && takeBack(place)) },
    });
    return true;
  };

  return { accept, takeBack };
}

export function createDoctor(ports: DoctorPorts): DoctorViewModel {
  const state = createState();
  const { examination, edited, work, error, offer } = state;
  return {
    examination,
    edited,
    work,
    error,
    offer,
    ...createLooking(ports, state),
    ...createCorrecting(ports, state),
    save: async () => {
      if (!state.shown) return;
      const { course } = state.shown;
      const outcome = await ports.tutor.courseFile(course);
      if (!outcome.ok) {
        error.value = outcome.error;
        return;
      }
      const title = examination.peek()?.meta.title ?? course;
      ports.saveFile(`${title.replace(/[^\p{L}\p{N} -]/gu, "")}.erica`, new Blob([outcome.value]));
    },
  };
}
