/** What is selected inside an element: the text and the passage it begins in. */
import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { type PassageId, passageId } from "../../domain/ids.ts";
import type { AskedAbout } from "./reader-ports.ts";

/** More than a paragraph names nothing in particular. */
const longest = 1_000;

const elementOf = (node: Node | null): Element | null =>
  node instanceof Element ? node : (node?.parentElement ?? null);

/** @param cited the passage that counts where the text stands in none that is known */
export function useSelectedText(
  root: RefObject<HTMLElement | null>,
  cited: PassageId,
): ReadonlySignal<AskedAbout | undefined> {
  const selected = useSignal<AskedAbout | undefined>(undefined);
  useEffect(() => {
    const look = (): void => {
      const selection = getSelection();
      const start = elementOf(selection?.anchorNode ?? null);
      // A press on a button outside ends no selection here.
      if (!selection || !start || !root.current?.contains(start)) return;
      const text = selection.toString().replace(/\s+/g, " ").trim().slice(0, longest);
      const passage = start.closest<HTMLElement>("[data-passage]")?.dataset.passage;
      selected.value = text === "" ? undefined : { text, passage: passage ? passageId(passage) : cited };
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [cited]);
  return selected;
}
