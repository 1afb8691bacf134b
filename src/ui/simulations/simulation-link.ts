/** A simulation's state as a link. Everything is in the fragment, which browsers never send to a server. */
import type { Controls, Values } from "../../simulations/controls.ts";

export interface SimulationState {
  readonly id: string;
  /** Not checked yet: the simulation's own controls say what fits. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly steps: number;
}

/** Longer than any state; what is longer is somebody's joke. */
const mostCharacters = 20_000;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what was changed is said, so that a link stays short. */
export function simulationToFragment(id: string, controls: Controls, values: Values, steps: number): string {
  const changed = Object.entries(values).filter(([name, value]) => !same(value, controls[name]?.value));
  return `#${new URLSearchParams({
    try: id,
    ...(changed.length > 0 && { values: JSON.stringify(Object.fromEntries(changed)) }),
    ...(steps > 0 && { steps: String(steps) }),
  })}`;
}

function readObject(json: string): SimulationState["values"] {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === "object" && read !== null ? (read as SimulationState["values"]) : {};
  } catch {
    return {};
  }
}

/** Undefined for any other fragment. What can't be read is as at the start. */
export function fragmentToSimulation(fragment: string): SimulationState | undefined {
  if (!fragment.startsWith("#try=") || fragment.length > mostCharacters) return undefined;
  const fields = new URLSearchParams(fragment.slice(1));
  const id = fields.get("try")?.trim();
  if (!id) return undefined;
  const steps = Math.max(0, Number.parseInt(fields.get("steps") ?? "", 10) || 0);
  return { id, values: readObject(fields.get("values") ?? "{}"), steps };
}
