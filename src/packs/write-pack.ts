/** A course → the bytes of a `.erica` file. */
import { type Zippable, zipSync } from "fflate";
import type { Asset, Course } from "../domain/course.ts";
import type { Pack } from "../domain/pack.ts";
import { sha256Hex } from "./content-hash.ts";
import { splitCourse } from "./course-parts.ts";
import { joinBytes } from "./join-bytes.ts";
import type { PackManifest } from "./manifest.ts";
import { assetFile, DEFLATED_FORMAT, PACK_FORMAT, packFiles } from "./pack.ts";

/** `vectors.bin`: all scales (float32, little-endian), then all rows (int8). */
function vectorBytes(rows: NonNullable<Pack["vectors"]>["rows"]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(rows.count * 4 + rows.values.length);
  const view = new DataView(bytes.buffer);
  for (const [i, scale] of rows.scales.entries()) view.setFloat32(i * 4, scale, true);
  bytes.set(new Uint8Array(rows.values.buffer, rows.values.byteOffset, rows.values.length), rows.count * 4);
  return bytes;
}

/** Pictures, PDFs and office files are compressed already. */
const compressible = ({ mediaType }: Asset): boolean => /^text\/|json$|xml$/.test(mediaType);

function assetEntries({ course, assets }: Pack): Zippable {
  return Object.fromEntries(
    course.assets.map((asset) => {
      const bytes = assets?.get(asset.id);
      if (!bytes) throw new Error(`no bytes for the asset ${asset.id}`);
      return [assetFile(asset.id), [bytes, { level: compressible(asset) ? 9 : 0 }]];
    }),
  );
}

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** The course's texts, one after another, and the files that hold them. */
function courseEntries(
  course: Course,
  zstd?: (bytes: Uint8Array) => Uint8Array,
): { text: Uint8Array; files: Zippable } {
  if (!zstd) {
    const text = encode(course);
    return { text, files: { [packFiles.course]: text } };
  }
  const parts = splitCourse(course);
  const [first, second] = [encode(parts.first), encode(parts.second)];
  return {
    text: joinBytes([first, second]),
    files: {
      [packFiles.firstPart]: [zstd(first), { level: 0 }],
      [packFiles.secondPart]: [zstd(second), { level: 0 }],
    },
  };
}

/**
 * Deterministic: the same pack gives the same bytes.
 * @param zstd packs bytes as one Zstandard frame that says its size
 */
export async function writePack(pack: Pack, zstd?: (bytes: Uint8Array) => Uint8Array): Promise<Uint8Array> {
  const course = courseEntries(pack.course, zstd);
  const vectors = pack.vectors && vectorBytes(pack.vectors.rows);
  const corrections = pack.corrections && encode(pack.corrections);
  const manifest: PackManifest = {
    format: zstd ? PACK_FORMAT : DEFLATED_FORMAT,
    courseSha256: await sha256Hex(course.text),
    ...(pack.vectors && vectors
      ? {
          vectors: {
            model: { ...pack.vectors.model },
            layout: pack.vectors.layout,
            rows: pack.vectors.rows.count,
            sha256: await sha256Hex(vectors),
          },
        }
      : {}),
    ...(corrections ? { corrections: { sha256: await sha256Hex(corrections) } } : {}),
  };
  return zipSync(
    {
      [packFiles.manifest]: new TextEncoder().encode(JSON.stringify(manifest, null, 2)),
      ...course.files,
      // Quantised vectors don't compress: storing them unpacks faster.
      ...(vectors ? { [packFiles.vectors]: [vectors, { level: 0 as const }] } : {}),
      ...(corrections ? { [packFiles.corrections]: corrections } : {}),
      ...assetEntries(pack),
    },
    { level: 9, mtime: "1980-01-02" },
  );
}
