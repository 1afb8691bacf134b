/** Numbers, sizes and times as people read them. */
import { isPossibleTime } from "../../../domain/times.ts";
import { createPlural } from "../plural.ts";

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat("en", { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const conjunction = new Intl.ListFormat("en", { type: "conjunction" });
/** In the order the reader's own system writes dates. */
const dates = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const languages = new Intl.DisplayNames(["en"], { type: "language" });

export const plural = createPlural("en");

export const numbers = {
  count: (value: number) => whole.format(value),
  /** 0.123 */
  score: (value: number) => value.toFixed(3),
  percent: (fraction: number) => `${Math.round(fraction * 100)} %`,
  /** What is stored: 12.3 MB. */
  bytes(bytes: number): string {
    if (bytes < 1e3) return `${bytes} B`;
    if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`;
    if (bytes < 1e9) return `${(bytes / 1e6).toFixed(1)} MB`;
    return `${(bytes / 1e9).toFixed(1)} GB`;
  },
  /** As shops and hosts count: 23 MB, 1.2 GB. Small models keep a decimal. */
  downloadSize(bytes: number): string {
    if (bytes >= 1e9) return `${short.format(bytes / 1e9)} GB`;
    if (bytes < 1e6) return `${whole.format(bytes / 1e3)} kB`;
    return bytes >= 1e7 ? `${whole.format(bytes / 1e6)} MB` : `${short.format(bytes / 1e6)} MB`;
  },
  /** 130 → "2 h 10 min". */
  minutes(minutes: number): string {
    if (minutes < 60) return `${minutes} min`;
    const rest = minutes % 60;
    return rest > 0 ? `${Math.floor(minutes / 60)} h ${rest} min` : `${Math.floor(minutes / 60)} h`;
  },
  /** 75 → "1:15". */
  seconds(seconds: number): string {
    const full = Math.floor(seconds);
    return `${Math.floor(full / 60)}:${String(full % 60).padStart(2, "0")}`;
  },
  /** Rounded, since it is a guess. */
  timeLeft(seconds: number): string {
    if (seconds < 55) return "less than a minute left";
    if (seconds < 3600) return `about ${Math.round(seconds / 60)} min left`;
    return `about ${short.format(seconds / 3600)} h left`;
  },
  /** A download's, rounded too. */
  downloadTime(minutes: number): string {
    if (minutes <= 1) return "about a minute";
    return minutes < 60 ? `about ${minutes} min` : `about ${short.format(minutes / 60)} h`;
  },
  /** A time that can't be is said, never shown. */
  date: (ms: number) => (isPossibleTime(ms, Date.now()) ? dates.format(ms) : "Date unknown"),
  list: (items: readonly string[]) => conjunction.format(items),
  /** A language's name by its code; a code that is none stands for itself. */
  languageName(code: string): string {
    try {
      return languages.of(code) ?? code;
    } catch {
      return code;
    }
  },
};
