/** Where the course that the app ships comes from. */
import type { AppError } from "../domain/errors.ts";
import type { Result } from "../domain/result.ts";

/** What the app ships: read at every start, so that a new app version brings its new course. */
interface ShippedCourse {
  readonly id: string;
  readonly contentHash: string;
  /** SHA-256 (hex) of the pack that was read and checked when the app was built. */
  readonly packSha256?: string;
}

export interface CourseSource {
  shipped(): Promise<Result<ShippedCourse, AppError>>;
  /** @param onProgress how many bytes are here, of how many */
  download(onProgress: (received: number, of: number | undefined) => void): Promise<Result<Uint8Array, AppError>>;
}
