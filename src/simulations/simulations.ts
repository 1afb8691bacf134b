/** Every simulation by its id; each loads when it is opened. */
import type { AnySimulation } from "./simulation.ts";

type Load = () => Promise<{ readonly simulation: AnySimulation }>;

// One line each, in alphabetical order.
const loads: Readonly<Record<string, Load>> = {
  "gradient-descent": () => import("./kinds/gradient-descent/simulation.ts"),
};

export const simulationIds: readonly string[] = Object.keys(loads);

/** @returns undefined for one that this version doesn't have */
export async function loadSimulation(id: string): Promise<AnySimulation | undefined> {
  return Object.hasOwn(loads, id) ? (await loads[id]?.())?.simulation : undefined;
}
