/** Steps one after another: in time to be watched, or in slices for who wants the end. */
export interface RunClock {
  /** Milliseconds, as frames are told them. */
  now(): number;
  /** Calls before the next picture. @returns what takes the call back */
  frame(call: () => void): () => void;
}

export interface Steps {
  readonly clock: RunClock;
  /** @returns false where there is no more to take */
  readonly advance: () => boolean;
  /** After each step that is to be seen. */
  readonly show: () => void;
  readonly done: () => void;
  /** What it works on fails somewhere; then nothing more is taken. */
  readonly guarded: (work: () => void) => void;
}

/** Of work in a frame while nothing is drawn: short of what makes a page stutter. */
const sliceMs = 12;

/** Each frame does a piece. @returns what stops it */
function inFrames({ clock, guarded, done }: Steps, piece: () => boolean): () => void {
  let takeBack = (): void => undefined;
  const frame = (): void =>
    guarded(() => {
      if (piece()) takeBack = clock.frame(frame);
      else done();
    });
  frame();
  return () => takeBack();
}

/** In slices, so that the page stays alive; nothing between is shown. */
export const runToEnd = (steps: Steps): (() => void) =>
  inFrames(steps, () => {
    const until = steps.clock.now() + sliceMs;
    let more = true;
    while (more && steps.clock.now() < until) more = steps.advance();
    return more;
  });

/** @param paceMs between two steps */
export function runInTime(steps: Steps, paceMs: number): () => void {
  let due = steps.clock.now();
  return inFrames(steps, () => {
    if (steps.clock.now() < due) return true;
    due = steps.clock.now() + paceMs;
    const more = steps.advance();
    steps.show();
    return more;
  });
}
