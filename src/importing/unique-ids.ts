/** Titles → ids: short, stable, each given once. */
import { foldText } from "../language/text.ts";

/** @returns a function that gives a title its id; the second of a name gets a number */
export function createIds(): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const slug = foldText(title).replace(/ /g, "-").slice(0, 80).replace(/-+$/, "") || "untitled";
    let id = slug;
    for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
    taken.add(id);
    return id;
  };
}
