/** The stretch of a document that is shown: read around a passage, then longer at either end. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { AppError } from "../../domain/errors.ts";
import type { DocumentId, PassageId } from "../../domain/ids.ts";
import type { DocumentPart, PartWanted, ReaderApi } from "../../protocol/reader-api.ts";

/** About two screens. */
const step = 20;

export interface Stretch {
  readonly part: ReadonlySignal<DocumentPart | undefined>;
  readonly failure: ReadonlySignal<AppError | undefined>;
  read(around: PassageId): Promise<void>;
  earlier(): Promise<void>;
  later(): Promise<void>;
}

/** Two neighbouring parts as one. */
export function joinParts(first: DocumentPart, second: DocumentPart): DocumentPart {
  return { ...second, start: first.start, passages: [...first.passages, ...second.passages] };
}

export function createStretch(tutor: Pick<ReaderApi, "documentPart">, id: DocumentId): Stretch {
  const part = signal<DocumentPart | undefined>(undefined);
  const failure = signal<AppError | undefined>(undefined);
  let busy = false;
  const read = async (wanted: PartWanted, place: (read: DocumentPart) => DocumentPart): Promise<void> => {
    // A second press while the first is answered would add the same passages twice.
    if (busy) return;
    busy = true;
    const outcome = await tutor.documentPart(id, wanted);
    busy = false;
    failure.value = outcome.ok ? undefined : outcome.error;
    if (outcome.ok) part.value = place(outcome.value);
  };
  return {
    part,
    failure,
    read: (around) => read({ around }, (found) => found),
    earlier: async () => {
      const shown = part.peek();
      if (!shown || shown.start === 0) return;
      await read({ from: Math.max(0, shown.start - step), to: shown.start }, (found) => joinParts(found, shown));
    },
    later: async () => {
      const shown = part.peek();
      const end = shown && shown.start + shown.passages.length;
      if (!shown || end === undefined || end >= shown.total) return;
      await read({ from: end, to: end + step }, (found) => joinParts(shown, found));
    },
  };
}
