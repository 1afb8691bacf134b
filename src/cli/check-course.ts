/** `npm run course -- check FILE|DIR`: everything that is wrong with a course, and its size. */
import { checkCode } from "../compiler/code-lock.ts";
import { formatIssue } from "../compiler/issue.ts";
import { readCourse } from "./read-course.ts";
import { emptySummary, summarizeCourse } from "./summarize-course.ts";

/** @returns the exit code: 1 on any error */
export async function checkCourse(source: string, json: boolean): Promise<number> {
  const { course, files, ...read } = await readCourse(source);
  const code = files ? await checkCode(files, source) : [];
  const errors = [...read.errors, ...code.filter(({ severity }) => severity === "error")];
  const warnings = [...read.warnings, ...code.filter(({ severity }) => severity === "warning")];
  const summary = course ? summarizeCourse(course) : emptySummary;
  if (json) console.log(JSON.stringify({ ...summary, errors, warnings }, null, 2));
  else {
    for (const issue of [...errors, ...warnings]) console.log(formatIssue(issue));
    if (course) for (const [key, value] of Object.entries(summary)) console.log(`${key}: ${JSON.stringify(value)}`);
    console.log(`${errors.length} errors, ${warnings.length} warnings`);
  }
  return errors.length > 0 ? 1 : 0;
}
