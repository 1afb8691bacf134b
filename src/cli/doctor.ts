/** `npm run course -- doctor FILE.erica`: what may be wrong with a course made from files, as the app's page lists it. */
import { examineCourse } from "../doctor/find/examine-course.ts";
import { importing } from "../language/words/en/importing.ts";
import { findingKinds } from "../protocol/doctor-api.ts";
import { readPackFile } from "./read-pack-file.ts";

/** @param most of each kind */
export async function doctor(source: string, json: boolean, most = 20): Promise<number> {
  const pack = await readPackFile(source);
  if (typeof pack === "string") {
    console.error(pack);
    return 1;
  }
  const findings = examineCourse(pack.course, importing.course.inGraph);
  if (json) {
    console.log(JSON.stringify(findings, null, 2));
    return 0;
  }
  for (const kind of findingKinds) {
    const found = findings.filter((finding) => finding.kind === kind);
    console.log(`${kind}: ${found.length}`);
  }
  return 0;
}
