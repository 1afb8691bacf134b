/** One line that opens a simulation in its place. Nothing of it loads before. */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { OfferedSimulation } from "../../domain/course.ts";
import { simulation as english } from "../../language/words/en/simulation.ts";
import { simulationIds } from "../../simulations/simulations.ts";
import { FoldButton } from "../answer/fold.tsx";
import { useWords } from "../words.ts";
import { LazySimulation } from "./lazy-simulation.tsx";
import styles from "./simulation-line.module.css";
import type { SimulationState } from "./simulation-link.ts";

interface Props {
  readonly offer: Pick<OfferedSimulation, "id" | "title" | "caption">;
  /** The address that a link's fragment is put after. */
  readonly address: string;
  /** Open from the start, as a link says. */
  readonly from?: SimulationState;
  /** Its caption stands below the line while it is closed. */
  readonly captioned?: boolean;
}

/** Nothing for one that only a later version has. */
export function SimulationLine({ captioned, ...props }: Props) {
  const words = useWords(english);
  const id = useId();
  const { offer, from } = props;
  const [open, setOpen] = useState(from !== undefined);
  const line = useRef<HTMLDivElement>(null);
  // A link leads here: into view, and to what it opened for the keyboard.
  useEffect(() => {
    if (!from) return;
    line.current?.scrollIntoView({ block: "start" });
    line.current?.querySelector("button")?.focus({ preventScroll: true });
  }, []);
  if (!simulationIds.includes(offer.id)) return null;
  return (
    <div ref={line} class={styles.line} data-simulation={offer.id}>
      <div class={styles.opener} data-screen>
        <FoldButton controls={id} open={open} onToggle={setOpen}>
          {captioned ? offer.title : words.tryIt(offer.title)}
        </FoldButton>
      </div>
      {captioned && !open && <p class={styles.caption}>{offer.caption}</p>}
      <div id={id}>{open && <LazySimulation {...props} />}</div>
    </div>
  );
}
