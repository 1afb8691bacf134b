/** The files that go with a course: which document each belongs to, and what the course says of them. */
import type { Asset } from "../domain/course.ts";
import { type AssetId, assetId } from "../domain/ids.ts";
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
  const kept = sources.filter(isKept).filter((source) => wanted.has(keptName(source)));
  return {
    assets: kept.map((source) => ({
      id: keptName(source),
      kind: "source",
      mediaType: "application/pdf",
      bytes: source.kept.length,
      sha256: source.sha256,
    })),
    bytes: new Map(kept.map((source) => [keptName(source), source.kept])),
  };
}
