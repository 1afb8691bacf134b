/** A stored course as the bytes of a file. */
import type { CourseCorrections } from "../domain/correction.ts";
import type { Course } from "../domain/course.ts";
import type { CourseVectors } from "../domain/course-vectors.ts";
import type { Pack } from "../domain/pack.ts";
import { hashCourse } from "../packs/content-hash.ts";
import { writePack } from "../packs/write-pack.ts";

export async function courseFile(
  course: Course,
  corrections: CourseCorrections | undefined,
  assets: Pack["assets"],
  vectors?: CourseVectors,
): Promise<Uint8Array<ArrayBuffer>> {
  // The hash is that of the text as it is written: what was read from a store has its entries in another order.
  const meta = { ...course.meta, contentHash: await hashCourse(course) };
  const pack = {
    course: { ...course, meta },
    ...(assets ? { assets } : {}),
    ...(vectors ? { vectors } : {}),
    ...(corrections ? { corrections } : {}),
  };
  return (await writePack(pack)) as Uint8Array<ArrayBuffer>;
}
