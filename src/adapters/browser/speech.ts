/** The browser's voices. Voices on the device come first: others send the text to a server. */
import type { Speech } from "../../ports/speech.ts";

/** Browsers look for voices once they are asked for them. */
const VOICES_MS = 1000;

async function findVoices(): Promise<boolean> {
  const found = (): boolean => speechSynthesis.getVoices().length > 0;
  if (found()) return true;
  await new Promise<void>((resolve) => {
    speechSynthesis.addEventListener("voiceschanged", () => resolve(), { once: true });
    setTimeout(resolve, VOICES_MS);
  });
  return found();
}

function chooseVoice(voices: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice | undefined {
  return voices
    .filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language))
    .sort((a, b) => Number(b.default) - Number(a.default))[0];
}

export function createSpeech(): Speech | undefined {
  if (!("speechSynthesis" in window)) return undefined;
  let run = 0;
  return {
    hasVoice: findVoices,
    speak: (texts, onEnd) => {
      const mine = ++run;
      const voice = chooseVoice(speechSynthesis.getVoices(), "en");
      const next = (index: number): void => {
        const text = texts[index];
        if (mine !== run || text === undefined) {
          onEnd();
          return;
        }
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.lang = "en";
        if (voice) utterance.voice = voice;
        utterance.onend = () => next(index + 1);
        utterance.onerror = () => onEnd();
        speechSynthesis.speak(utterance);
      };
      next(0);
    },
    cancel: () => {
      run++;
      speechSynthesis.cancel();
    },
  };
}
