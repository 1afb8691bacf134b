import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { engineError, ModelFileMissing } from "../../src/adapters/language-model/engine-errors.ts";
import { createOutputFilter } from "../../src/adapters/language-model/output-filter.ts";
import { createPieceReader } from "../../src/adapters/language-model/stream-pieces.ts";
import { detailText } from "../../src/language/words/en/error-details.ts";

function filtered(pieces: readonly string[]): { readonly text: string; readonly ended: boolean } {
  const filter = createOutputFilter();
  const text = pieces.map((piece) => filter.push(piece)).join("") + filter.end();
  return { text, ended: filter.ended };
}

/** The text cut into pieces at every set of places gives the same as in one piece. */
const cutAnywhere = (text: string): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.nat(text.length), { maxLength: 12 }).map((places) => {
    const cuts = [0, ...places.toSorted((a, b) => a - b), text.length];
    return cuts.slice(1).map((end, i) => text.slice(cuts[i], end));
  });

describe("what of a model's text is shown", () => {
  it.each([
    ["plain text", "Attention weighs tokens: a < b, <em>x</em>.", "Attention weighs tokens: a < b, <em>x</em>."],
    ["a thought first", "<think>\nThe user asks…\n</think>\n\nAttention weighs tokens.", "Attention weighs tokens."],
    ["an empty thought", "<think>\n\n</think>\n\nYes.", "Yes."],
    ["a thought that never ends", "<think>let me see, let me see", ""],
    ["a thought in the middle", "One.<think>hm</think> Two.", "One. Two."],
    ["the end of a turn", "Done.<|im_end|>\n<|im_start|>user\nMore?", "Done."],
    ["a turn of someone else", "Done.\n<start_of_turn>user\nMore?", "Done.\n"],
    ["its own turn opened again", "<|im_start|>assistant\nHello there.", "Hello there."],
    [
      "its own header, as Llama writes it",
      "<|start_header_id|>assistant<|end_header_id|>\n\nHello there.",
      "Hello there.",
    ],
    ["a mark as code", "BERT ends with `<|endoftext|>`, GPT too.", "BERT ends with `<|endoftext|>`, GPT too."],
    ["a mark in quotation marks", "It says “<think>” first.", "It says “<think>” first."],
    ["the beginning of a mark at the end", "We write a <", "We write a <"],
    ["space before it begins", "\n\n  Hello", "Hello"],
  ])("%s", (_, raw, shown) => {
    expect(filtered([raw]).text).toBe(shown);
    fc.assert(
      fc.property(cutAnywhere(raw), (pieces) => {
        expect(filtered(pieces).text).toBe(shown);
      }),
    );
  });

  it("says when the answer is over, so that the model can be stopped", () => {
    expect(filtered(["Done.<|eot_id|>"]).ended).toBe(true);
    expect(filtered(["Done. <think>x</think>"]).ended).toBe(false);
  });

  it("holds nothing back for longer than a mark", () => {
    const filter = createOutputFilter();
    expect(filter.push("a < b and ")).toBe("a < b and ");
    expect(filter.push("<|im")).toBe("");
    expect(filter.push("possible|>")).toBe("<|impossible|>");
  });
});

describe("streams of the browser's own model", () => {
  const text = "Attention lets every token look at every other token.";
  const words = text.match(/\S+\s*/g) ?? [];
  const read = (chunks: readonly string[]): string => {
    const reader = createPieceReader();
    return chunks.map((chunk) => reader.push(chunk)).join("") + reader.end();
  };

  it.each([
    ["new pieces", words],
    ["the whole text so far", words.map((_, i) => words.slice(0, i + 1).join(""))],
    ["one chunk", [text]],
  ])("as %s give the same text", (_, chunks) => {
    expect(read(chunks)).toBe(text);
  });

  it("two equal short pieces are two pieces", () => {
    expect(read(["ha", "ha"])).toBe("haha");
    expect(read(["ha", "ha", " no"])).toBe("haha no");
  });

  it("a short text that grows is one text", () => {
    expect(read(["1", "1 + 1", "1 + 1 = 2"])).toBe("1 + 1 = 2");
  });
});

describe("errors of the engine, as web-llm 0.2.86 and the browsers word them", () => {
  const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });
  const type = (thrown: unknown, phase: "loading" | "writing" = "loading"): string =>
    engineError(thrown, "Small model", phase).type;

  it.each([
    [new ModelFileMissing("params_shard_0.bin"), "model-not-installed"],
    [named("ShaderF16SupportError", "This model requires WebGPU extension shader-f16, which is …"), "gpu-unavailable"],
    [named("WebGPUNotAvailableError", "WebGPU is not supported in your current environment, but …"), "gpu-unavailable"],
    [new Error("Unable to find a compatible GPU. This issue might be because …"), "gpu-unavailable"],
    [
      new Error(
        "Cannot initialize runtime because of requested maxBufferSize exceeds limit. requested=256MB, limit=1MB. ",
      ),
      "gpu-unavailable",
    ],
    [
      named("DeviceLostError", "The WebGPU device was lost while loading the model. This issue often …"),
      "model-too-large",
    ],
    ["DeviceLostError: The WebGPU device was lost while loading the model.", "model-too-large"],
    [new RangeError("Array buffer allocation failed"), "model-too-large"],
    [new RangeError("WebAssembly.Memory(): could not allocate memory"), "model-too-large"],
    [named("QuotaExceededError", "The quota has been exceeded."), "storage-full"],
    [new DOMException("Encountered full disk", "QuotaExceededError"), "storage-full"],
    [new TypeError("Failed to fetch dynamically imported module: /assets/x.js"), "language-model-failed"],
    ["something nobody has seen before", "language-model-failed"],
    [undefined, "language-model-failed"],
  ])("%s while loading is %s", (thrown, expected) => {
    expect(type(thrown)).toBe(expected);
  });

  it.each([
    [named("ModelNotLoadedError", "Model not loaded before trying to complete ChatCompletionRequest."), "gpu-lost"],
    ["Error: ModelNotLoadedError: Model not loaded before trying to complete …", "gpu-lost"],
    [named("DeviceLostError", "the device was lost"), "gpu-lost"],
    [new Error("Out of memory"), "model-too-large"],
  ])("%s while writing is %s", (thrown, expected) => {
    expect(type(thrown, "writing")).toBe(expected);
  });

  it("says in its own words what is wrong with a library, a file or a prompt", () => {
    const detail = (thrown: unknown): string => {
      const error = engineError(thrown, "Small model", "loading");
      return error.type === "language-model-failed" ? detailText(error.detail) : error.type;
    };
    expect(detail(named("CompileError", "WebAssembly.instantiate(): expected magic word 00 61 73 6d"))).toMatch(
      /^its compiled library does not fit the engine \(.*magic word/,
    );
    expect(detail(new TypeError("Cannot read properties of undefined (reading 'buffer')"))).toMatch(
      /^its compiled library does not fit the engine/,
    );
    expect(detail(new SyntaxError('Unexpected token "<" in JSON at position 0'))).toMatch(
      /^one of its files can't be read/,
    );
    expect(
      detail(
        named(
          "ContextWindowSizeExceededError",
          "Prompt tokens exceed context window size: number of prompt tokens: 5000; context window size: 4096\nConsider shortening",
        ),
      ),
    ).toBe("the question and its sources are too long for the model (5000 tokens, and the model reads 4096)");
  });
});
