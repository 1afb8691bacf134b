/** A simulation in its place: its own code and that of all simulations load when it is opened. */
import { useEffect, useState } from "preact/hooks";
import { simulation as english } from "../../language/words/en/simulation.ts";
import type { AnySimulation } from "../../simulations/simulation.ts";
import { loadSimulation } from "../../simulations/simulations.ts";
import { createLazy } from "../lazy.ts";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import type { SimulationViewProps } from "./simulation-view.tsx";

const simulationView = createLazy(() => import("./simulation-view.tsx"));

export function LazySimulation(props: Omit<SimulationViewProps, "simulation">) {
  const words = useWords(english);
  const [loaded, setLoaded] = useState<AnySimulation | "failed" | undefined>(undefined);
  const { id } = props.offer;
  const load = (): (() => void) => {
    let current = true;
    const read = async (): Promise<AnySimulation | "failed"> => {
      await simulationView.load();
      return (await loadSimulation(id)) ?? "failed";
    };
    setLoaded(undefined);
    void read()
      .catch(() => "failed" as const)
      .then((found) => current && setLoaded(found));
    return () => {
      current = false;
    };
  };
  useEffect(load, [id]);
  const view = simulationView.value.value;
  if (loaded === "failed")
    return (
      <p role="alert">
        {words.notLoaded}{" "}
        <button type="button" class={controls.button} onClick={load}>
          {words.again}
        </button>
      </p>
    );
  return loaded && view ? <view.SimulationView key={id} {...props} simulation={loaded} /> : <p>{words.opening}</p>;
}
