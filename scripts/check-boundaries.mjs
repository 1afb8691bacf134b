// The folder tree is the architecture: fails when a room imports what it must not, or when it looked at nothing.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cruise } from "dependency-cruiser";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Room → the rooms it may import from, beside itself. */
export const allowed = {
  domain: [],
  ports: ["domain", "packs", "retrieval"],
  retrieval: ["domain", "ports"],
  packs: ["domain", "ports", "retrieval"],
  compiler: ["domain", "packs"],
  protocol: ["domain", "ports", "retrieval"],
  tutor: ["domain", "ports", "retrieval", "packs", "protocol"],
  evaluation: ["domain", "tutor"],
  ui: ["domain", "ports", "protocol", "tutor"],
  // Composition: the one room besides workers and the command line that sees both sides.
  app: ["domain", "ports", "protocol", "tutor", "ui", "adapters", "models"],
  adapters: ["domain", "ports", "protocol", "packs", "retrieval", "tutor", "models"],
  models: ["domain"],
};

const roomOf = (file) => /^src\/([^/]+)\//.exec(file)?.[1] ?? /^(models|workers)\//.exec(file)?.[1];

/** @returns the broken rules, one line each, and how many modules were looked at */
export async function checkBoundaries(folder = root) {
  const { output } = await cruise(["src", "workers"], {
    baseDir: folder,
    exclude: { path: "node_modules" },
    tsPreCompilationDeps: true,
    ruleSet: { forbidden: [{ name: "no-cycles", severity: "error", from: {}, to: { circular: true } }] },
    validate: true,
  });
  const problems = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  let modules = 0;
  for (const { source, dependencies } of output.modules) {
    const room = roomOf(source);
    if (!room) continue;
    modules++;
    const may = allowed[room];
    if (!may) continue;
    for (const { resolved } of dependencies) {
      const other = roomOf(path.posix.normalize(resolved));
      if (other && other !== room && !may.includes(other))
        problems.push(`${room} must not import ${other}: ${source} → ${resolved}`);
    }
  }
  return { problems, modules };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, modules } = await checkBoundaries();
  for (const problem of problems) console.error(problem);
  console.log(`${modules} modules, ${problems.length} problems`);
  if (modules < 50) console.error("too few modules were looked at: the check itself is broken");
  process.exitCode = problems.length > 0 || modules < 50 ? 1 : 0;
}
