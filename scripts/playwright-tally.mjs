// Playwright reporter: counts for scripts/tally.mjs. Errors outside tests count as failures.
import { report } from "./tally.mjs";

export default class PlaywrightTally {
  errors = 0;

  onBegin(_config, suite) {
    this.suite = suite;
  }

  onError() {
    this.errors++;
  }

  onEnd() {
    const outcomes = (this.suite?.allTests() ?? []).map((test) => test.outcome());
    const count = (...kinds) => outcomes.filter((outcome) => kinds.includes(outcome)).length;
    report("playwright", count("expected", "flaky"), count("unexpected") + this.errors, count("skipped"));
  }

  printsToStdio() {
    return false;
  }
}
