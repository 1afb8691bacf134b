/** XML → a tree of elements, as office files and graphs need it. Entities of a document type are not expanded. */
import { Parser } from "htmlparser2";
import { importLimits } from "../limits.ts";

export interface XmlElement {
  /** With its prefix: "w:p". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const mostElements = 3_000_000;

/** @returns undefined when it holds no element */
export function parseXml(xml: string): XmlElement | undefined {
  const root = { name: "", attributes: {}, children: [] as (XmlElement | string)[] };
  const open: (typeof root)[] = [root];
  let elements = 0;
  let skipped = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > importLimits.nesting || ++elements > mostElements) {
          skipped++;
          return;
        }
        const element = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag() {
        if (skipped > 0) skipped--;
        else if (open.length > 1) open.pop();
      },
      ontext(text) {
        if (skipped === 0) open.at(-1)?.children.push(text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return root.children.find((child) => typeof child !== "string");
}

export const childElements = (element: XmlElement | undefined): XmlElement[] =>
  (element?.children ?? []).filter((child) => typeof child !== "string");

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childElements(element).find((candidate) => candidate.name === name);

/** Every element of this name below it, in reading order. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const next of childElements(parent)) {
      if (next.name === name) found.push(next);
      visit(next);
    }
  };
  if (element) visit(element);
  return found;
}

export const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((part) => (typeof part === "string" ? part : textOf(part))).join("");
