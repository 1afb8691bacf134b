/** Requests to other hosts: with retries, without anything that would tell them who asks. */
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";

/** In milliseconds, but for `tries`. */
export interface NetworkPatience {
  /** In a row without a single new byte. */
  readonly tries: number;
  /** Doubles with each try. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** A connection that sends nothing for so long counts as broken. */
  readonly silence: number;
}
export const defaultPatience: NetworkPatience = { tries: 7, firstPause: 500, longestPause: 30_000, silence: 45_000 };

export interface RequestContext {
  readonly signal: AbortSignal;
  readonly patience: NetworkPatience;
  /** Before a pause, and after it. */
  readonly onWaiting: (waiting: boolean) => void;
}

/** How one try went. `detail` says what failed when it is worth another. */
export type Attempt<T> =
  | { readonly end: Result<T, AppError> }
  | { readonly detail: ErrorDetail; readonly progressed?: boolean; readonly afterMs?: number };

/** @param attempt given how many tries in a row came to nothing before it */
export async function withRetries<T>(
  attempt: (failures: number) => Promise<Attempt<T>>,
  { signal, patience, onWaiting }: RequestContext,
): Promise<Result<T, AppError>> {
  for (let failures = 0; ; ) {
    if (signal.aborted) return err({ type: "aborted" });
    const made = await attempt(failures);
    if ("end" in made) return made.end;
    if (signal.aborted) return err({ type: "aborted" });
    failures = made.progressed ? 0 : failures + 1;
    if (failures >= patience.tries) return err({ type: "model-download-failed", detail: made.detail });
    const doubled = patience.firstPause * 2 ** failures;
    // Jitter, so that a class that lost its connection together does not come back together.
    const pause = Math.min(patience.longestPause, doubled) * (0.5 + Math.random() / 2);
    onWaiting(true);
    await sleep(Math.max(pause, Math.min(made.afterMs ?? 0, patience.longestPause)), signal);
    onWaiting(false);
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}

/** Aborts with the outer signal, and when `alive` isn't called for `ms`. */
export function abortOnSilence(ms: number, outer: AbortSignal) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  outer.addEventListener("abort", abort);
  let timer = setTimeout(abort, ms);
  return {
    signal: controller.signal,
    alive() {
      clearTimeout(timer);
      timer = setTimeout(abort, ms);
    },
    stop() {
      clearTimeout(timer);
      outer.removeEventListener("abort", abort);
    },
  };
}

export const hostOf = (url: string): string => new URL(url).host;

/**
 * Headers beyond a plain `Range` would cost a preflight that many file hosts refuse; what arrives is checked by its
 * digest instead. The browser's own cache is passed by: it would hold a second copy.
 */
export const fetchFrom = (url: string, signal: AbortSignal, headers?: Record<string, string>): Promise<Response> =>
  fetch(url, {
    signal,
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    ...(headers && { headers }),
  });

/** Hosts answer so when they may answer otherwise in a moment. */
export const isPassing = (status: number): boolean =>
  status === 408 || status === 425 || status === 429 || status >= 500;

export function refusedResponse(response: Response, url: string): Attempt<never> {
  const detail: ErrorDetail = { type: "host-answered", host: hostOf(url), status: response.status };
  if (!isPassing(response.status)) {
    const file = decodeURIComponent(new URL(url).pathname.split("/").at(-1) ?? "");
    return { end: err({ type: "model-download-failed", detail: { ...detail, file } }) };
  }
  const seconds = Number(response.headers.get("retry-after"));
  return { detail, ...(seconds > 0 && { afterMs: seconds * 1000 }) };
}

/** Browsers don't tell the two apart. */
export const unreachable = (url: string): ErrorDetail => ({ type: "host-unreachable", host: hostOf(url) });

export function fetchJson(url: string, context: RequestContext): Promise<Result<unknown, AppError>> {
  return withRetries<unknown>(async () => {
    const watch = abortOnSilence(context.patience.silence, context.signal);
    try {
      const response = await fetchFrom(url, watch.signal);
      if (!response.ok) return refusedResponse(response, url);
      return { end: ok(JSON.parse(await response.text()) as unknown) };
    } catch (error) {
      if (error instanceof SyntaxError)
        return {
          end: err({ type: "model-download-failed", detail: { type: "host-sent-no-list", host: hostOf(url) } }),
        };
      return { detail: unreachable(url) };
    } finally {
      watch.stop();
    }
  }, context);
}
