/** Words for what is going on with a model's files. */
import type { DownloadProgress } from "../../protocol/model-files-api.ts";
import type { ModelFilesState } from "../view-models/model-downloads-view-model.ts";

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat("en", { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/** As shops and hosts count: 23 MB, 1.2 GB. Small models keep a decimal. */
export function downloadSize(bytes: number): string {
  if (bytes >= 1e9) return `${short.format(bytes / 1e9)} GB`;
  if (bytes < 1e6) return `${whole.format(bytes / 1e3)} kB`;
  return bytes >= 1e7 ? `${whole.format(bytes / 1e6)} MB` : `${short.format(bytes / 1e6)} MB`;
}

/** Rounded, since it is a guess. */
export function timeLeft(seconds: number): string {
  if (seconds < 55) return "less than a minute left";
  if (seconds < 3600) return `about ${Math.round(seconds / 60)} min left`;
  return `about ${short.format(seconds / 3600)} h left`;
}

export function downloadTime(minutes: number, speed: "measured" | "assumed"): string {
  const time =
    minutes <= 1 ? "about a minute" : minutes < 60 ? `about ${minutes} min` : `about ${short.format(minutes / 60)} h`;
  return speed === "assumed" ? `${time} at 20 Mbit/s` : `${time} at your present speed`;
}

const steps: Readonly<Record<DownloadProgress["step"], string>> = {
  listing: "Asking which files are needed",
  downloading: "Downloading",
  waiting: "The connection broke; trying again in a moment",
  checking: "Checking every file",
  saving: "Saving on this device",
};

/** One line for a state in which files are received. */
export function progressText(state: Extract<ModelFilesState, { type: "working" }>): string {
  const { from, progress, secondsLeft } = state;
  const { step, receivedBytes, totalBytes } = progress;
  const name = from === "folder" && step === "downloading" ? "Copying" : steps[step];
  if (step === "listing") return `${name}…`;
  const amount = `${downloadSize(receivedBytes)} of ${downloadSize(totalBytes)}`;
  const rest = step === "downloading" && secondsLeft !== undefined ? `, ${timeLeft(secondsLeft)}` : "";
  return `${name}: ${amount}${rest}`;
}
