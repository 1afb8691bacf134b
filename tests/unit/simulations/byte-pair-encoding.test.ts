import { describe, expect, it } from "vitest";
import { joinPair, neighboursIn, textInPieces } from "../../../src/simulations/kinds/byte-pair-encoding/model.ts";

describe("byte pair encoding", () => {
  it("counts words once for each time they stand in the text", () => {
    expect(textInPieces("Low, low — slow!")).toEqual([
      { pieces: ["l", "o", "w"], count: 2 },
      { pieces: ["s", "l", "o", "w"], count: 1 },
    ]);
    expect(textInPieces(" …?! ")).toEqual([]);
  });

  it("counts neighbours as the course's quiz does: l-o in low × 5, lower × 2, slow × 3", () => {
    const text = [...Array(5).fill("low"), ...Array(2).fill("lower"), ...Array(3).fill("slow")].join(" ");
    expect(neighboursIn(textInPieces(text)).slice(0, 3)).toEqual([
      { left: "l", right: "o", count: 10 },
      { left: "o", right: "w", count: 10 },
      { left: "s", right: "l", count: 3 },
    ]);
  });

  it("counts a pair of equals no more often than it can be joined", () => {
    expect(neighboursIn(textInPieces("aaa aaaa"))).toEqual([{ left: "a", right: "a", count: 3 }]);
    expect(neighboursIn(textInPieces("aabb"))).toEqual([
      { left: "a", right: "a", count: 1 },
      { left: "a", right: "b", count: 1 },
      { left: "b", right: "b", count: 1 },
    ]);
  });

  it("joins from the left and never counts across words", () => {
    const words = joinPair(textInPieces("aaa ba"), { left: "a", right: "a", count: 2 });
    expect(words.map(({ pieces }) => pieces)).toEqual([
      ["aa", "a"],
      ["b", "a"],
    ]);
    expect(neighboursIn(textInPieces("ab ab")).map(({ left, right }) => left + right)).toEqual(["ab"]);
  });

  it("loses no letter, however often it merges", () => {
    const start = textInPieces("the cat that sat on the mat that the rat had");
    let words = start;
    for (let i = 0; i < 12; i++) {
      const [best] = neighboursIn(words);
      if (best) words = joinPair(words, best);
    }
    expect(words.map(({ pieces }) => pieces.join(""))).toEqual(start.map(({ pieces }) => pieces.join("")));
    expect(words[0]?.pieces).toEqual(["the"]);
  });
});
