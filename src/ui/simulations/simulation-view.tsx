/** A simulation to work with: its picture, what it says, its buttons, what can be changed, and its numbers. */
import { useEffect, useMemo } from "preact/hooks";
import type { OfferedSimulation } from "../../domain/course.ts";
import { simulation as english } from "../../language/words/en/simulation.ts";
import type { AnySimulation } from "../../simulations/simulation.ts";
import { Boundary } from "../components/boundary.tsx";
import { FailedPiece } from "../components/failed-piece.tsx";
import { DataDisclosure } from "../figures/data-disclosure.tsx";
import a11y from "../styles/accessible.module.css";
import { useWords } from "../words.ts";
import { ControlFields } from "./control-fields.tsx";
import { PictureView } from "./picture-view.tsx";
import { PredictionQuestion } from "./prediction-question.tsx";
import { RunButtons } from "./run-buttons.tsx";
import type { RunClock } from "./run-in-time.ts";
import { ShareState } from "./share-state.tsx";
import styles from "./simulation.module.css";
import type { SimulationState } from "./simulation-link.ts";
import { createSimulationRun, type SimulationRun } from "./simulation-run.ts";

export interface SimulationViewProps {
  readonly simulation: AnySimulation;
  /** What the course says of it; the caption is empty where another course is open. */
  readonly offer: Pick<OfferedSimulation, "id" | "title" | "caption">;
  /** What a link says; else the simulation's own start. */
  readonly from?: SimulationState;
  /** The address that a link's fragment is put after. */
  readonly address: string;
}

const browserClock: RunClock = {
  now: () => performance.now(),
  frame(call) {
    const handle = requestAnimationFrame(call);
    return () => cancelAnimationFrame(handle);
  },
};

const wantsNoMotion = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function SimulationView({ simulation, offer, from, address }: SimulationViewProps) {
  const run = useMemo(
    () => createSimulationRun(simulation, { ...(from && { from }), clock: browserClock, isStill: wantsNoMotion }),
    [simulation, from],
  );
  useEffect(() => run.dispose, [run]);
  const { values, played } = run;
  return (
    <figure class={styles.simulation} data-in-use aria-label={offer.title}>
      <figcaption class={styles.caption}>
        <div class={styles.title} data-print>
          {offer.title}
        </div>
        {offer.caption}
      </figcaption>
      <Boundary
        of={`${JSON.stringify(values.value)} ${played.value.steps}`}
        instead={(error, again) => (
          <FailedPiece
            what="simulation"
            error={error}
            source={offer.id}
            again={() => {
              run.reset();
              again();
            }}
          />
        )}
      >
        <Working simulation={simulation} run={run} title={offer.title} />
        <ShareState id={offer.id} controls={simulation.controls} run={run} address={address} />
      </Boundary>
    </figure>
  );
}

interface WorkingProps {
  readonly simulation: AnySimulation;
  readonly run: SimulationRun;
  readonly title: string;
}

function Working({ simulation, run, title }: WorkingProps) {
  const words = useWords(english);
  const failure = run.failure.value;
  if (failure) throw failure.error;
  const values = run.values.value;
  const { state } = run.played.value;
  const { pictures, says, readouts = [], table } = useMemo(() => simulation.view(state, values), [state, values]);
  return (
    <>
      {simulation.predict && (
        <PredictionQuestion prediction={simulation.predict} run={run} runs={simulation.step !== undefined} />
      )}
      <div class={styles.pictures}>
        {pictures.map((picture, i) => (
          <PictureView
            key={i}
            picture={picture}
            {...(i === 0 && { points: { controls: simulation.controls, values, set: run.set } })}
          />
        ))}
      </div>
      <p class={styles.says}>{says}</p>
      {/* While it runs, every step would be read over the one before. */}
      <p class={a11y.hidden} role="status">
        {run.running.value ? "" : says}
      </p>
      {simulation.step && <RunButtons simulation={simulation} run={run} />}
      <ControlFields controls={simulation.controls} values={values} set={run.set} />
      {readouts.length > 0 && (
        <dl class={styles.readouts} aria-label={words.now}>
          {readouts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {table && <DataDisclosure summary={words.sameAsData} label={title} table={() => table} />}
    </>
  );
}
