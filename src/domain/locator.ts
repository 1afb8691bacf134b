/** A locator as a reader reads it. */
import type { Locator } from "./course.ts";

const clock = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
};

export function formatLocator(locator: Locator): string {
  switch (locator.type) {
    case "heading":
      return locator.path.join(" › ");
    case "page":
      return `p. ${locator.page}`;
    case "slide":
      return `slide ${locator.slide}`;
    case "cell":
      return `cell ${locator.cell}`;
    case "time":
      return `${clock(locator.startSeconds)}–${clock(locator.endSeconds)}`;
  }
}
