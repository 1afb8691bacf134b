/** What computes weighs as much as a tenth of the app's code: a chunk of its own, fetched after a first answer could be given. */
import type { Computed } from "../numeric/shape.ts";

/** A question's results. */
export type Compute = (question: string) => readonly Computed[];

/** An answer waits no longer for it on a slow line. */
const patienceMs = 5_000;

/** @returns undefined where it can't be had now */
export function loadCompute(): Promise<Compute | undefined> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => resolve(undefined), patienceMs);
    const settle = (compute?: Compute): void => {
      clearTimeout(giveUp);
      resolve(compute);
    };
    import("../numeric/compute.ts").then(
      ({ compute }) => settle(compute),
      () => settle(),
    );
  });
}
