/** While a course opens, parts that can't say how far they are still show that they go on. */
import type { OpenProgress, TutorApi } from "../../protocol/tutor-api.ts";

export interface SignsOfLife {
  /** Something is being done: the last progress is told once more, so that nobody takes the thread for stuck. */
  alive(): void;
  during(open: TutorApi["open"]): TutorApi["open"];
}

export function createSignsOfLife(): SignsOfLife {
  const silent = (): void => undefined;
  let tell: () => void = silent;
  return {
    alive: () => tell(),
    during: (open) => async (onProgress) => {
      let last: OpenProgress = { step: "opening", fraction: 0 };
      tell = () => onProgress(last);
      const opened = await open((progress) => {
        last = progress;
        onProgress(progress);
      });
      tell = silent;
      return opened;
    },
  };
}
