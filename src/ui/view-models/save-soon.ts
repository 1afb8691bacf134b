/** Write-ahead while text streams in: saved a moment after it came, never more often than saving takes. */

/** Losing half a second of text is bearable; saving every token is not. */
const DELAY_MS = 500;

/** @param save settles once the data is stored */
export function createSaveSoon(save: () => Promise<void>, now: () => number): () => void {
  let wantedAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving = false;
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    wantedAt = undefined;
    saving = true;
    await save();
    saving = false;
    if (wantedAt !== undefined) request();
  };
  const request = (): void => {
    wantedAt ??= now();
    if (saving) return;
    // Timers of a hidden tab may be a minute late; what calls this is not.
    if (now() - wantedAt >= DELAY_MS) void run();
    else timer ??= setTimeout(() => void run(), DELAY_MS);
  };
  return request;
}
