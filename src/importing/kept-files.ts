/** The files that go with a course: which document each belongs to, and what the course says of them. */
import type { Asset } from "../domain/course.ts";
import { type AssetId, assetId } from "../domain/ids.ts";
import { importLimits } from "./limits.ts";
import type { FilesRead, ReadSource } from "./read-files.ts";

/** Named by its content: a file that comes twice is one. */
export const keptName = ({ sha256 }: Pick<ReadSource, "sha256">): AssetId => assetId(`${sha256.slice(0, 32)}.pdf`);

type Kept = ReadSource & Required<Pick<ReadSource, "kept">>;

const isKept = (source: ReadSource): source is Kept => source.kept !== undefined;

/** @param wanted those that a document of the course names */
export function keptAssets(
  { sources }: Pick<FilesRead, "sources">,
  wanted: ReadonlySet<AssetId | undefined>,
): { readonly assets: readonly Asset[]; readonly bytes: ReadonlyMap<AssetId, Uint8Array<ArrayBuffer>> } {
  const kept = new Map(
    sources.filter(isKept).flatMap((source) => (wanted.has(keptName(source)) ? [[keptName(source), source]] : [])),
  );
  return {
    assets: [...kept.values()].map((source) => ({
      id: keptName(source),
      kind: "source",
      mediaType: "application/pdf",
      bytes: source.kept.length,
      sha256: source.sha256,
    })),
    bytes: new Map([...kept].map(([name, source]) => [name, source.kept])),
  };
}

/**
 * What goes with a course already stays with it: of the files read now, those are left out for which there is no room.
 * @param before hashes of what goes with it already
 */
export function withRoomFor(read: FilesRead, before: ReadonlySet<string>, most: number = importLimits.kept): FilesRead {
  const kept = read.sources.filter(isKept);
  const isBefore = ({ sha256 }: ReadSource): boolean => before.has(sha256);
  let left = kept.filter(isBefore).reduce((sum, source) => sum - source.kept.length, most);
  const tooMuch = new Set<string>();
  for (const source of kept.filter((one) => !isBefore(one))) {
    if (source.kept.length > left) tooMuch.add(source.path);
    else left -= source.kept.length;
  }
  return {
    ...read,
    sources: read.sources.map(({ kept: file, ...source }) =>
      file && !tooMuch.has(source.path) ? { ...source, kept: file } : source,
    ),
    files: read.files.map((file) =>
      tooMuch.has(file.path)
        ? {
            ...file,
            notes: file.notes.map((note) => (note.type === "kept" ? { type: "not-kept", why: "no-room" } : note)),
          }
        : file,
    ),
  };
}
