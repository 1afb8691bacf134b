/**
 * Versions of the Prompt API differ in what a chunk of a stream is: the new piece, or the whole text so far. This
 * finds out which and gives pieces in either case.
 */

export interface PieceReader {
  push(chunk: string): string;
  /** @returns what was still undecided */
  end(): string;
}

/** A text that begins with this many characters of the one before it is no accident. */
const SURE = 12;

export function createPieceReader(): PieceReader {
  let kind: "pieces" | "whole" | undefined;
  /** Chunks not given out yet, while it is undecided which kind they are. */
  let chunks: string[] = [];
  let previous = "";

  const settle = (chosen: "pieces" | "whole"): string => {
    kind = chosen;
    const text = chosen === "whole" ? (chunks.at(-1) ?? "") : chunks.join("");
    chunks = [];
    return text;
  };

  return {
    push(chunk) {
      const before = previous;
      previous = chunk;
      if (kind === "pieces") return chunk;
      if (kind === "whole") {
        if (chunk.startsWith(before)) return chunk.slice(before.length);
        // A model that takes a word back: what was shown stays, the new ending is lost but for its growth.
        return "";
      }
      chunks.push(chunk);
      if (!chunk.startsWith(before)) return settle("pieces");
      return before.length >= SURE ? settle("whole") : "";
    },
    end() {
      if (kind) return "";
      const grows = chunks.every((chunk, i) => i === 0 || chunk.length > (chunks[i - 1]?.length ?? 0));
      return settle(chunks.length > 1 && grows ? "whole" : "pieces");
    },
  };
}
