/** A thread after its platform was taken away: tells what is left, and what text still becomes code. */
import { emptyGlobals } from "../../src/adapters/python/empty-globals.ts";

export interface Emptied {
  readonly left: readonly string[];
  readonly ran: readonly string[];
}

const end = EventTarget.prototype;
const send = postMessage.bind(globalThis) as (message: Emptied) => void;
emptyGlobals();

const scope = globalThis as unknown as Record<string, unknown> & { ran?: string[] };
const ran: string[] = [];
scope.ran = ran;
const evaluators: Readonly<Record<string, () => unknown>> = {
  eval: () => (scope.eval as (text: string) => unknown)("ran.push('eval')"),
  Function: () => new (scope.Function as new (text: string) => () => unknown)("ran.push('Function')")(),
  constructor: () => (() => undefined).constructor("ran.push('constructor')")(),
  async: () => (async () => undefined).constructor("ran.push('async')")(),
  generator: () => [...function* () {}.constructor("ran.push('generator')")()],
  timer: () => (scope.setTimeout as (text: string, ms: number) => unknown)("ran.push('timer')", 0),
};
for (const evaluate of Object.values(evaluators))
  try {
    evaluate();
  } catch {}

const left: string[] = [];
for (let each: object = globalThis; each !== end; each = Object.getPrototypeOf(each) as object)
  left.push(...Object.getOwnPropertyNames(each).filter((name) => scope[name] !== undefined));
setTimeout(() => send({ left, ran }), 100);
