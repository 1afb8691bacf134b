/** `npm run course -- doctor FILE.erica`: what may be wrong with a course made from files, as the app's page lists it. */
import { examineCourse, runSteps } from "../doctor/find/examine-course.ts";
import { isSettled } from "../doctor/find/settled.ts";
import { findingKinds } from "../domain/finding.ts";
import { doctor as words } from "../language/words/en/doctor.ts";
import { importing } from "../language/words/en/importing.ts";
import { findingTitle } from "../ui/doctor/fixes.ts";
import { readPackFile } from "./read-pack-file.ts";

/** Of each kind, unless all are wanted as data. */
const shown = 20;

export async function examineFile(source: string, json: boolean): Promise<number> {
  const pack = await readPackFile(source);
  if (typeof pack === "string") {
    console.error(`the pack can't be read: ${pack}`);
    return 1;
  }
  const corrections = pack.corrections?.corrections ?? [];
  const findings = runSteps(examineCourse(pack.course, importing.course.inGraph)).filter(
    (finding) => !isSettled(finding, corrections),
  );
  if (json) {
    console.log(JSON.stringify({ corrections, findings }, null, 2));
    return 0;
  }
  if (corrections.length > 0) console.log(words.history.title);
  for (const correction of corrections) console.log(`  ${words.history.say(correction)}`);
  for (const kind of findingKinds) {
    const found = findings.filter((finding) => finding.kind === kind);
    console.log(words.countOf(words.kind(kind).title, found.length));
    for (const finding of found.slice(0, shown)) console.log(`  ${findingTitle(words, finding)}`);
  }
  return 0;
}
