/** Takes up what is to be drawn a few things a frame, so that no frame has to make them all. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

const none: ReadonlySet<number> = new Set();

/**
 * @param wanted places of what is to be drawn
 * @param most new ones a frame
 * @returns those of `wanted` that are drawn already, and as many new ones; `wanted` itself once it is complete
 */
export function useFew(wanted: readonly number[], most: number): readonly number[] {
  const drawn = useRef({ for: wanted, places: [] as readonly number[], set: none, turn: -1 });
  const turn = useSignal(0);
  if (drawn.current.for !== wanted || drawn.current.turn !== turn.value) {
    const had = drawn.current.set;
    let left = most;
    const taken = wanted.filter((place) => had.has(place) || left-- > 0);
    const places = taken.length === wanted.length ? wanted : taken;
    drawn.current = { for: wanted, places, set: new Set(places), turn: turn.value };
  }
  const { places } = drawn.current;
  useEffect(() => {
    if (places.length === wanted.length) return undefined;
    const next = requestAnimationFrame(() => {
      turn.value++;
    });
    return () => cancelAnimationFrame(next);
  }, [places]);
  return places;
}
