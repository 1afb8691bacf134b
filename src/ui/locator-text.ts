/** A place in a resource, in words. */
import type { Locator } from "../domain/course.ts";
import { formatSeconds } from "./format.ts";

export function locatorText(locator: Locator): string {
  switch (locator.type) {
    case "heading":
      return locator.path.join(" › ");
    case "page":
      return `page ${locator.page}`;
    case "slide":
      return `slide ${locator.slide}`;
    case "cell":
      return `cell ${locator.cell}`;
    case "time":
      return `${formatSeconds(locator.startSeconds)}–${formatSeconds(locator.endSeconds)}`;
  }
}
