// The folder tree is the architecture: fails when a room imports what it must not, or when it looked at nothing.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cruise } from "dependency-cruiser";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Room → the rooms it may import from, beside itself. No two rooms may need each other: checked below. */
export const allowed = {
  domain: [],
  markdown: ["domain"],
  language: ["domain", "markdown"],
  ports: ["domain"],
  retrieval: ["domain", "language", "markdown", "ports"],
  question: ["domain", "language", "retrieval"],
  answer: ["domain", "language", "markdown", "retrieval", "question"],
  tutor: ["domain", "language", "markdown", "ports", "protocol", "retrieval", "question", "answer"],
  figures: ["domain", "language"],
  simulations: ["figures"],
  python: ["domain", "figures"],
  packs: ["domain", "language", "markdown", "ports", "retrieval", "figures"],
  compiler: ["domain", "language", "markdown", "packs", "figures"],
  importing: ["domain", "language", "markdown", "ports", "packs"],
  doctor: ["domain", "language", "markdown", "protocol", "importing"],
  grounding: ["domain", "language", "markdown", "ports", "protocol", "retrieval"],
  generation: ["domain", "language", "markdown", "ports", "protocol", "answer", "grounding"],
  practice: ["domain", "language", "markdown", "ports", "protocol", "grounding", "figures", "python"],
  library: ["domain", "ports", "protocol", "retrieval", "packs", "tutor", "doctor"],
  learner: ["domain", "ports", "protocol"],
  evaluation: ["domain", "language", "tutor"],
  protocol: ["domain", "ports"],
  ui: ["domain", "language", "markdown", "ports", "protocol", "figures", "simulations", "python"],
  hosting: [],
  models: ["domain"],
  adapters: ["domain", "language", "ports", "protocol", "packs", "retrieval", "learner", "hosting", "models"],
  // Composition: with workers and the command line the only rooms that see both sides.
  app: null,
  cli: null,
  workers: null,
};

/** Rooms that may import anything are imported by none but each other. */
const composition = Object.keys(allowed).filter((room) => allowed[room] === null);

/** @returns circles among the permissions themselves: a rule that allows one is a mistake of its own */
export function roomCircles(rules = allowed) {
  const circles = [];
  const visit = (room, trail) => {
    if (trail.includes(room)) {
      circles.push([...trail.slice(trail.indexOf(room)), room].join(" → "));
      return;
    }
    for (const next of rules[room] ?? []) visit(next, [...trail, room]);
  };
  for (const room of Object.keys(rules)) if (rules[room] !== null) visit(room, []);
  return [...new Set(circles)];
}

const roomOf = (file) => /^src\/([^/]+)\//.exec(file)?.[1] ?? /^(models|workers)\//.exec(file)?.[1];

/** The only thread that may connect to other hosts must not be able to read what the learner wrote. */
const downloadThread = "workers/model-files.worker.ts";
const learnersData = /^src\/(adapters\/dexie|adapters\/memory|learner)\/|node_modules\/dexie\//;

/** @returns a line for each module of the learner's data that the thread reaches, however far */
function reachedByDownloads(modules) {
  const dependenciesOf = new Map(
    modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]),
  );
  if (!dependenciesOf.has(downloadThread)) return [`${downloadThread} is not there: its rule holds nothing`];
  const reached = new Set([downloadThread]);
  for (const source of reached) for (const resolved of dependenciesOf.get(source) ?? []) reached.add(resolved);
  return [...reached]
    .filter((source) => learnersData.test(source))
    .map((source) => `the download thread reaches the learner's data: ${source}`);
}

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
  problems.push(...roomCircles().map((circle) => `the rules allow a circle: ${circle}`));
  problems.push(...reachedByDownloads(output.modules));
  let modules = 0;
  for (const { source, dependencies } of output.modules) {
    const room = roomOf(source);
    if (!room) continue;
    modules++;
    if (!(room in allowed)) problems.push(`${room} is a room without a rule: ${source}`);
    const may = allowed[room] ?? (composition.includes(room) ? undefined : []);
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
