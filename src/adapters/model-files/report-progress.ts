/** Progress as people can read it: some ten times a second, never going back. */
import type { DownloadProgress } from "../../protocol/model-files-api.ts";

const pauseMs = 100;

export interface ProgressReport {
  step(step: DownloadProgress["step"]): void;
  received(bytes: number): void;
  /** Says nothing more. */
  stop(): void;
}

export function reportProgress(onProgress: (progress: DownloadProgress) => void, totalBytes: number): ProgressReport {
  let step: DownloadProgress["step"] | undefined;
  let receivedBytes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    if (step) onProgress({ step, receivedBytes, totalBytes });
  };
  return {
    step(next) {
      if (next === step) return;
      step = next;
      tell();
    },
    received(bytes) {
      if (bytes <= receivedBytes) return;
      receivedBytes = bytes;
      if (receivedBytes === totalBytes) tell();
      else timer ??= setTimeout(tell, pauseMs);
    },
    stop: () => clearTimeout(timer),
  };
}
