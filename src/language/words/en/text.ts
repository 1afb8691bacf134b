/** Around course text: code, links, places in a source. */
import type { Locator } from "../../../domain/course.ts";
import { numbers } from "./numbers.ts";

export const text = {
  codeLanguages: {
    python: "Python",
    javascript: "JavaScript",
    bash: "Shell",
    json: "JSON",
    output: "Output",
  } as Readonly<Record<string, string>>,
  plainCode: "Text",
  copyCode: "Copy code",
  copied: "Copied",
  selected: "Selected: copy it by key or menu",
  /** On a program that can be run where it stands. */
  program: {
    run: "Run",
    stop: "Stop",
    edit: "Edit",
    needs: (name: string) => `needs ${name}`,
    edited: "changed by you",
    notLoaded:
      "The part of Erica that runs programs could not be loaded. Check your connection and press the button again.",
  },
  opensWebsite: "Opens a website in a new tab; needs the network",
  web: "↗ web",
  /** Read out behind a link's text. */
  website: "(website, needs the network)",
  /** A place in a resource. */
  locator(locator: Locator): string {
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
        return `${numbers.seconds(locator.startSeconds)}–${numbers.seconds(locator.endSeconds)}`;
    }
  },
  /** A source with its place. */
  source: (title: string, place: string) => `${title}, ${place}`,
};
