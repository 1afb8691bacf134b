/** The files around the weights of models that the project makes itself. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { ModelPackage } from "../../src/domain/model-catalogue.ts";

export interface MadeFile {
  /** Inside the model's folder. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const jsonFile = (path: string, value: unknown): MadeFile => ({
  path,
  bytes: new TextEncoder().encode(JSON.stringify(value)),
});

/** What a catalogue would say of the files. */
export function madePackage(id: string, files: readonly MadeFile[]): ModelPackage {
  return {
    id,
    repository: `erica/${id}`,
    revision: "1",
    licence: { name: "MIT", url: "https://opensource.org/license/mit" },
    bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    include: files.map(({ path }) => path),
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) })),
  };
}

/**
 * A tokeniser as BERT's descendants have it: lower case, WordPiece, between [CLS] and [SEP].
 * @param vocabulary starts with [PAD], [UNK], [CLS] and [SEP]
 */
export function wordPieceFiles(vocabulary: readonly string[]): readonly MadeFile[] {
  const special = (name: string) => ({ SpecialToken: { id: name, type_id: 0 } });
  const named = (name: string) => ({ id: name, ids: [vocabulary.indexOf(name)], tokens: [name] });
  const flags = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
  const tokenizer = {
    version: "1.0",
    added_tokens: vocabulary.slice(0, 4).map((content, id) => ({ id, content, ...flags })),
    normalizer: {
      type: "BertNormalizer",
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: [special("[CLS]"), { Sequence: { id: "A", type_id: 0 } }, special("[SEP]")],
      pair: [],
      special_tokens: { "[CLS]": named("[CLS]"), "[SEP]": named("[SEP]") },
    },
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((piece, id) => [piece, id])),
    },
  };
  const settings = {
    tokenizer_class: "BertTokenizer",
    pad_token: "[PAD]",
    sep_token: "[SEP]",
    model_max_length: 512,
  };
  return [jsonFile("tokenizer.json", tokenizer), jsonFile("tokenizer_config.json", settings)];
}
