// Vitest reporter: counts for scripts/tally.mjs. Errors outside tests count as failures.
import { report } from "./tally.mjs";

export default class VitestTally {
  onTestRunEnd(modules, errors) {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      counts.failed += module.errors().length;
      for (const test of module.children.allTests())
        counts[test.result().state] = (counts[test.result().state] ?? 0) + 1;
    }
    report("vitest", counts.passed, counts.failed, counts.skipped);
  }
}
