import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("a course is made from files on the command line", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-import-"));
  const [source, output] = [path.join(folder, "bread.md"), path.join(folder, "bread.erica")];
  fs.writeFileSync(
    source,
    "# Bread\n\n## Starter\n\nA **starter** is a mixture of flour and water in which yeast lives.\n",
  );
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      "scripts/run.mjs",
      "src/cli/course.ts",
      "import",
      source,
      "-o",
      output,
    ]);
    expect(stdout).toContain("bread.erica");
    expect(fs.statSync(output).size).toBeGreaterThan(0);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}, 60_000);
