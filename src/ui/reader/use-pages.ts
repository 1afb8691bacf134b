/** The pages of a document's own file, as long as they are looked at. */
import { useEffect, useState } from "preact/hooks";
import type { Document } from "../../domain/course.ts";
import type { OpenPages } from "../../protocol/pdf-pages-api.ts";
import type { ReaderPorts } from "./reader-ports.ts";

/** `absent` where the file wasn't kept or is no PDF. */
export type PagesState = "absent" | "opening" | "failed" | OpenPages;

export function usePages(document: Document, { tutor, pdfPages }: Pick<ReaderPorts, "tutor" | "pdfPages">): PagesState {
  const { id, kind, file } = document;
  const hasPages = kind === "pdf" && file !== undefined;
  const [state, setState] = useState<PagesState>(hasPages ? "opening" : "absent");
  useEffect(() => {
    if (!hasPages) return setState("absent");
    let isWanted = true;
    let opened: OpenPages | undefined;
    setState("opening");
    const open = async (): Promise<void> => {
      const kept = await tutor.sourceFile(id);
      const openPages = await pdfPages.load();
      const pages = kept.ok && kept.value && isWanted ? await openPages(kept.value) : undefined;
      if (pages?.ok) opened = pages.value;
      if (!isWanted) opened?.close();
      else setState(opened ?? "failed");
    };
    void open().catch(() => isWanted && setState("failed"));
    return () => {
      isWanted = false;
      opened?.close();
    };
  }, [id, hasPages]);
  return state;
}
