import { describe, expect, it } from "vitest";
import { documentId, passageId } from "../../../src/domain/ids.ts";
import { err, ok } from "../../../src/domain/result.ts";
import type { PartWanted, ReaderApi, ReadPassage } from "../../../src/protocol/reader-api.ts";
import { documentPlaces } from "../../../src/ui/reader/places.ts";
import { createStretch } from "../../../src/ui/reader/stretch.ts";

const document = { id: documentId("d"), title: "D", kind: "notebook", authors: [] } as const;
const passages = Array.from(
  { length: 50 },
  (_, i): ReadPassage => ({
    id: passageId(`d#${i}`),
    document: document.id,
    markdown: String(i),
    locator: { type: "cell", cell: Math.floor(i / 2) },
  }),
);

function openedAt(place: number) {
  const asked: PartWanted[] = [];
  const state = { fails: false };
  const documentPart: ReaderApi["documentPart"] = async (_, wanted) => {
    asked.push(wanted);
    if (state.fails) return err({ type: "not-found", what: "document d" });
    const [from, to] = "from" in wanted ? [wanted.from, wanted.to] : [place, place + 2];
    return ok({ document, start: from, total: 50, passages: passages.slice(from, to) });
  };
  const stretch = createStretch({ documentPart }, document.id);
  const shown = (): readonly number[] => (stretch.part.value?.passages ?? []).map(({ markdown }) => Number(markdown));
  return { stretch, asked, state, shown };
}

describe("the stretch of a document that is shown", () => {
  it("grows at both ends without a gap or a passage twice, up to the document's own ends", async () => {
    const { stretch, shown, asked } = openedAt(10);
    await stretch.read(passageId("d#10"));
    await stretch.earlier();
    await stretch.later();
    expect(shown()).toEqual(Array.from({ length: 32 }, (_, i) => i));
    await stretch.earlier();
    for (let i = 0; i < 3; i++) await stretch.later();
    expect(shown()).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(asked).toHaveLength(4);
  });
  it("takes a second press while it reads for the same press", async () => {
    const { stretch, shown } = openedAt(10);
    await stretch.read(passageId("d#10"));
    await Promise.all([stretch.later(), stretch.later()]);
    expect(shown()).toEqual(Array.from({ length: 22 }, (_, i) => i + 10));
  });
  it("keeps what is shown when reading on fails, and says what failed", async () => {
    const { stretch, shown, state } = openedAt(10);
    await stretch.read(passageId("d#10"));
    state.fails = true;
    await stretch.later();
    expect(shown()).toEqual([10, 11]);
    expect(stretch.failure.value?.type).toBe("not-found");
  });
});

it("passages of one place stand under one heading", () => {
  expect(documentPlaces(passages.slice(1, 6)).map(({ locator, passages: own }) => [locator, own.length])).toEqual([
    [{ type: "cell", cell: 0 }, 1],
    [{ type: "cell", cell: 1 }, 2],
    [{ type: "cell", cell: 2 }, 2],
  ]);
});
