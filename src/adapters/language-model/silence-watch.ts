/** Notices when something that should speak has fallen silent, without blaming it for a sleeping computer. */

export interface SilenceWatch {
  /** Something was heard: silence counts anew, up to `limitMs`. */
  heard(limitMs: number): void;
  end(): void;
}

/** @param onSilence called once, with the seconds of silence */
export function watchSilence(limitMs: number, onSilence: (seconds: number) => void): SilenceWatch {
  const tickMs = Math.max(10, Math.min(1000, limitMs / 4));
  let limit = limitMs;
  let silentMs = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const passed = now - last;
    last = now;
    // A tick that comes much too late means that the computer slept or that the tab is throttled: the worker may
    // have had no more time than this timer.
    silentMs += passed > 5 * tickMs ? tickMs : passed;
    if (silentMs < limit) return;
    clearInterval(timer);
    onSilence(Math.round(silentMs / 1000));
  }, tickMs);
  return {
    heard(nextLimitMs) {
      limit = nextLimitMs;
      silentMs = 0;
    },
    end: () => clearInterval(timer),
  };
}
