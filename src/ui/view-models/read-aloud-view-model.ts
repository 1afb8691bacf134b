/** Reads one answer at a time with the device's own voice. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answer } from "../../domain/answer.ts";
import { withoutSources } from "../../markdown/course-links.ts";
import { prose } from "../../markdown/prose.ts";
import type { Speech } from "../../ports/speech.ts";

export interface ReadAloudViewModel {
  /** Id of the exchange being read. */
  readonly reading: ReadonlySignal<string | undefined>;
  toggle(id: string, answer: Answer): void;
}

/** Headings and prose; code and formulas are left to the eye. */
function spokenTexts(answer: Answer): readonly string[] {
  return answer.sections
    .filter(({ kind }) => kind !== "further-reading")
    .flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.flatMap(({ lead = "", markdown }) => [lead, markdown].map((text) => prose(withoutSources(text)))),
    ])
    .filter((text) => text !== "");
}

/** @param onNoVoice the device has none: to be said, with another way */
export function createReadAloud(speech: Speech | undefined, onNoVoice: () => void): ReadAloudViewModel {
  const reading = signal<string | undefined>(undefined);
  const readOut = async (voice: Speech, id: string, answer: Answer): Promise<void> => {
    const has = await voice.hasVoice();
    if (reading.peek() !== id) return;
    const end = (): void => {
      if (reading.peek() === id) reading.value = undefined;
    };
    if (has) return voice.speak(spokenTexts(answer), end);
    end();
    onNoVoice();
  };
  return {
    reading,
    toggle: (id, answer) => {
      const wasReading = reading.peek();
      speech?.cancel();
      reading.value = undefined;
      if (wasReading === id) return;
      if (!speech) return onNoVoice();
      reading.value = id;
      void readOut(speech, id, answer);
    },
  };
}
