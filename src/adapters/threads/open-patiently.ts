/** Opening a course: a thread stuck over it is replaced once, without a word; then it is said which step it was. */
import { proxy } from "comlink";
import type { OpenProgress } from "../../protocol/tutor-api.ts";
import type { ReplaceableTutor } from "./replaceable-tutor.ts";
import { replaced, type TutorPort } from "./tutor-thread.ts";

/** @param silenceMs a thread that tells nothing for this long is stuck */
export function openPatiently(threads: ReplaceableTutor, silenceMs: number): TutorPort["open"] {
  return async (onProgress) => {
    let silences = 0;
    let step: OpenProgress["step"] = "opening";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        silences++;
        if (silences > 1) return threads.end({ type: "opening-stuck", step, seconds: silenceMs / 1000 });
        threads.replace(replaced);
        listen();
      }, silenceMs);
    };
    listen();
    const opened = await threads.call((remote) =>
      remote.open(
        proxy((progress: OpenProgress) => {
          if (remote !== threads.remote()) return;
          step = progress.step;
          listen();
          onProgress(progress);
        }),
      ),
    );
    clearTimeout(timer);
    return opened;
  };
}
