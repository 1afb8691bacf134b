/** Where the course that the app ships comes from. */
import type { AppError } from "../domain/errors.ts";
import type { Result } from "../domain/result.ts";

/** What the app ships: read at every start, so that a new app version brings its new course. */
interface ShippedCourse {
  readonly id: string;
  readonly contentHash: string;
  /** SHA-256 (hex) of the pack that was read and checked when the app was built. */
  readonly packSha256?: string;
  /** Where in the pack the part lies that answers first, and what is in it. */
  readonly firstPart?: { readonly from: number; readonly to: number; readonly sha256: string };
}

export interface CourseSource {
  shipped(): Promise<Result<ShippedCourse, AppError>>;
  /**
   * @param onProgress how many bytes are here, of how many
   * @param onFirstPart called with its bytes, once they are here and the rest will take a while
   */
  download(
    onProgress: (received: number, of: number | undefined) => void,
    onFirstPart?: (bytes: Uint8Array<ArrayBuffer>) => void,
  ): Promise<Result<Uint8Array, AppError>>;
}
