/** Reads one answer at a time with the device's own voice. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answer } from "../../domain/answer.ts";
import { prose } from "../../markdown/prose.ts";
import type { Speech } from "../../ports/speech.ts";

export interface ReadAloudViewModel {
  /** False where the browser has no voice. */
  readonly possible: boolean;
  /** Id of the exchange being read. */
  readonly reading: ReadonlySignal<string | undefined>;
  toggle(id: string, answer: Answer): void;
}

const sourceNumber = /\[\d+\]\(cite:\d+\)/g;

/** Headings and prose; code and formulas are left to the eye. */
function spokenTexts(answer: Answer): readonly string[] {
  return answer.sections
    .filter(({ kind }) => kind !== "further-reading")
    .flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.flatMap(({ lead = "", markdown }) =>
        [lead, markdown].map((text) => prose(text.replace(sourceNumber, ""))),
      ),
    ])
    .filter((text) => text !== "");
}

export function createReadAloud(speech: Speech | undefined): ReadAloudViewModel {
  const reading = signal<string | undefined>(undefined);
  return {
    possible: speech !== undefined,
    reading,
    toggle: (id, answer) => {
      const wasReading = reading.peek();
      speech?.cancel();
      reading.value = undefined;
      if (!speech || wasReading === id) return;
      reading.value = id;
      speech.speak(spokenTexts(answer), () => {
        if (reading.peek() === id) reading.value = undefined;
      });
    },
  };
}
