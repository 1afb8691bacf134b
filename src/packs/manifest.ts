/** The manifest of a pack: its format, its checksums, and who vouches for it. */
import * as v from "valibot";
import { levels, settingRanges } from "../domain/settings.ts";
import { checkShape } from "./in-words.ts";
import { boundedText, count, embeddingModel, name, sha256 } from "./schema-parts.ts";

/** Bytes as base64url without padding. */
const bytes = (length: number) =>
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]*$/, "is no base64url"), v.length(Math.ceil((length * 4) / 3)));

/** Over the ASCII bytes of `courseSha256`, and so over all that the course names: its assets too. */
const signature = v.strictObject({
  algorithm: v.literal("Ed25519"),
  publicKey: bytes(32),
  signature: bytes(64),
});

const setting = (key: keyof typeof settingRanges) =>
  v.exactOptional(
    v.pipe(v.number(), v.integer(), v.minValue(settingRanges[key].min), v.maxValue(settingRanges[key].max)),
  );

/** What a teacher hands out with a course: what the app starts with. */
const preset = v.strictObject({
  title: name,
  note: v.exactOptional(boundedText),
  level: v.exactOptional(v.picklist(levels)),
  hintFirst: v.exactOptional(v.boolean()),
  settings: v.exactOptional(
    v.strictObject({
      topK: setting("topK"),
      prerequisiteDepth: setting("prerequisiteDepth"),
      maxConcepts: setting("maxConcepts"),
    }),
  ),
});

const manifestSchema = v.object({
  format: v.pipe(count, v.minValue(1)),
  courseSha256: sha256,
  vectors: v.exactOptional(
    v.object({
      model: embeddingModel,
      layout: count,
      rows: count,
      sha256,
    }),
  ),
  corrections: v.exactOptional(v.object({ sha256 })),
  signature: v.exactOptional(signature),
  preset: v.exactOptional(preset),
});
export type PackManifest = v.InferOutput<typeof manifestSchema>;

/** What the manifest says of its format, before anything else in it is looked at. */
export function declaredFormat(value: unknown): number | undefined {
  const parsed = v.safeParse(v.object({ format: count }), value);
  return parsed.success ? parsed.output.format : undefined;
}

/** @returns the manifest, or what is wrong with it in words */
export function parseManifest(value: unknown): PackManifest | string {
  const checked = checkShape(manifestSchema, value);
  return typeof checked === "string" ? checked : checked.value;
}
