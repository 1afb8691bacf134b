/** A link that opens exactly this state. It is copied and kept nowhere. */
import { useSignal } from "@preact/signals";
import { simulation as english } from "../../language/words/en/simulation.ts";
import type { Controls } from "../../simulations/controls.ts";
import { CopyByHand } from "../components/copy-by-hand.tsx";
import { Icon } from "../components/icon.tsx";
import { copyText } from "../copy-text.ts";
import buttons from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import { simulationToFragment } from "./simulation-link.ts";
import type { SimulationRun } from "./simulation-run.ts";

interface Props {
  readonly id: string;
  readonly controls: Controls;
  readonly run: SimulationRun;
  readonly address: string;
}

export function ShareState({ id, controls, run, address }: Props) {
  const words = useWords(english);
  const copied = useSignal<string | undefined>(undefined);
  const byHand = useSignal<string | undefined>(undefined);
  const link = (): string => {
    const fragment = simulationToFragment(id, controls, run.values.peek(), run.played.peek().steps);
    return new URL(address + fragment, location.href).href;
  };
  const share = async (): Promise<void> => {
    const url = link();
    const done = await copyText(url);
    copied.value = done ? url : undefined;
    byHand.value = done ? undefined : url;
  };
  // Of another state by now: the button offers this one.
  const { values, played } = run;
  const isCopied = copied.value !== undefined && values.value && played.value && copied.value === link();
  return (
    <div data-screen>
      <button type="button" class={`${buttons.quiet} ${buttons.small}`} aria-live="polite" onClick={() => void share()}>
        <Icon name="share" /> {isCopied ? words.shared : words.share}
      </button>
      {byHand.value !== undefined && <CopyByHand label={words.shareByHand} text={byHand.value} />}
    </div>
  );
}
