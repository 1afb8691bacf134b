/** `npm run eval -- FILE.jsonl`: scores a question set; `--conversations FILE.jsonl`: scores follow-ups. */
import fs from "node:fs";
import { parseConversations } from "../evaluation/conversations.ts";
import { parseQuestions } from "../evaluation/gold.ts";
import { runConversations } from "../evaluation/run-conversations.ts";
import { runEvaluation } from "../evaluation/run-evaluation.ts";
import { parseCommand, runCommand, UsageError } from "./arguments.ts";
import { loadTutor } from "./load-tutor.ts";
import { conversationsText, reportText } from "./report-text.ts";

const usage = `Usage: npm run --silent eval -- FILE.jsonl [--json] [--words-only] [--misses] [--course FILE.erica]
   or: npm run --silent eval -- --conversations FILE.jsonl [the same options]`;

/** @throws {UsageError} when the file is missing or a line of it can't be read */
function readSet<T>(file: string, parse: (jsonl: string) => T[] | string): T[] {
  if (!fs.existsSync(file)) throw new UsageError(`there is no file "${file}"`);
  const set = parse(fs.readFileSync(file, "utf8"));
  if (typeof set === "string") throw new UsageError(`${file}: ${set}`);
  return set;
}

export function main(args: readonly string[]): Promise<number> {
  return runCommand(usage, async () => {
    const { values, positionals } = parseCommand(args, {
      json: { type: "boolean" },
      "words-only": { type: "boolean" },
      misses: { type: "boolean" },
      course: { type: "string" },
      conversations: { type: "string" },
    });
    const [named, ...rest] = positionals;
    const file = values.conversations ?? named;
    if (!file || rest.length > 0 || (values.conversations && named)) throw new UsageError("name one file");
    const load = () => loadTutor(process.cwd(), { course: values.course, wordsOnly: values["words-only"] ?? false });
    const misses = values.misses ?? false;
    const print = <T>(report: T, toText: (report: T, misses: boolean) => string): void =>
      console.log(values.json ? JSON.stringify(report, null, 2) : toText(report, misses));
    if (values.conversations) {
      const conversations = readSet(file, parseConversations);
      print(await runConversations(await load(), conversations), conversationsText);
    } else {
      const questions = readSet(file, parseQuestions);
      print(await runEvaluation(await load(), questions), reportText);
    }
    return 0;
  });
}
