/** `npm run bench -- NAME [--json]` */
import { parseCommand, runCommand, UsageError } from "../../src/cli/arguments.ts";
import { bench as answer } from "./answer.ts";
import { answerOddsFit } from "./answer-odds.ts";
import { bench as embed } from "./embed.ts";
import { bench as endurance } from "./endurance.ts";
import { bench as engines } from "./engines.ts";
import { bench as extract } from "./extract.ts";
import { bench as figures } from "./figures.ts";
import { followUp } from "./follow-up.ts";
import { bench as grounding, fit as groundingFit } from "./grounding.ts";
import { bench as importing } from "./import.ts";
import { bench as importMemory } from "./import-memory.ts";
import { bench as index } from "./index.ts";
import { bench as items } from "./items.ts";
import { bench as keyphrases } from "./keyphrases.ts";
import { kinds } from "./kinds.ts";
import { bench as large } from "./large.ts";
import { bench as map } from "./map.ts";
import { bench as memoryFit } from "./memory-fit.ts";
import { notes } from "./notes.ts";
import { bench as placement } from "./placement.ts";
import { bench as practice } from "./practice.ts";
import { bench as python } from "./python.ts";
import { rerank } from "./rerank.ts";
import { type Bench, printTable } from "./row.ts";
import { bench as scope } from "./scope.ts";
import { bench as simulations } from "./simulations.ts";
import { bench as slowLine } from "./slow-line.ts";
import { bench as startup } from "./startup.ts";
import { sureness } from "./sureness.ts";

const benches: Readonly<Record<string, Bench>> = {
  answer,
  engines,
  startup,
  "slow-line": slowLine,
  index,
  import: importing,
  "import-memory": importMemory,
  embed,
  extract,
  keyphrases,
  endurance,
  items,
  large,
  map,
  practice,
  figures,
  simulations,
  python,
  placement,
  "memory-fit": memoryFit,
  scope,
  sureness,
  rerank,
  "follow-up": followUp,
  notes,
  "answer-odds": answerOddsFit,
  kinds,
  grounding,
  "grounding-fit": groundingFit,
};

const usage = `Usage: npm run --silent bench -- NAME [--json]\nNAME: ${Object.keys(benches).join(", ")}`;

export function main(args: readonly string[]): Promise<number> {
  return runCommand(usage, async () => {
    const { values, positionals } = parseCommand(args, { json: { type: "boolean" } });
    const [name, ...rest] = positionals;
    const bench = name === undefined ? undefined : benches[name];
    if (!bench || rest.length > 0) throw new UsageError(name ? `unknown bench "${name}"` : "name a bench");
    const rows = await bench();
    if (values.json) console.log(JSON.stringify(rows, null, 2));
    else printTable(rows);
    return 0;
  });
}
