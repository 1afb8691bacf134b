// Counts tests over several runners. Reporters append to one file; the last step sums it.
import fs from "node:fs";

const file = process.env.ERICA_TALLY;

export const tallyLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;

/** Called by each runner's reporter once it is done. */
export function report(runner, passed, failed, skipped) {
  const counts = { runner, passed, failed, skipped };
  if (file) fs.appendFileSync(file, `${JSON.stringify(counts)}\n`);
  else console.log(`\n${tallyLine(counts)}`);
}
