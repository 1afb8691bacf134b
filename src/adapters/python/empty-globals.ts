/**
 * Takes the platform away from a thread: what is left is JavaScript itself and the little that Pyodide needs.
 * The thread's policy allows no connection either; this holds where no policy came with its script.
 */

const language = `Object Array ArrayBuffer SharedArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView
  Date Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError
  FinalizationRegistry WeakRef WeakMap WeakSet Float16Array Float32Array Float64Array Int8Array Int16Array Int32Array
  Uint8Array Uint8ClampedArray Uint16Array Uint32Array Infinity NaN undefined Intl Iterator JSON Map Set Math Number
  Promise Proxy Reflect RegExp String Symbol WebAssembly globalThis isFinite isNaN parseFloat parseInt decodeURI
  decodeURIComponent encodeURI encodeURIComponent escape unescape eval Function`;
/** Of the platform, what reaches nobody. */
const harmless =
  "constructor TextDecoder TextEncoder crypto performance setTimeout clearTimeout queueMicrotask DOMException console";
const kept: ReadonlySet<PropertyKey> = new Set(`${language} ${harmless}`.split(/\s+/));

/** The objects a global name can lie on. What every event target has is left alone: message ports are some. */
function holdersOf(scope: object): object[] {
  const holders: object[] = [];
  const stops: (object | null)[] = [null, Object.prototype, EventTarget.prototype];
  for (let each: object | null = scope; each && !stops.includes(each); each = Object.getPrototypeOf(each) as object)
    holders.push(each);
  return holders;
}

const refuse = (): never => {
  throw new TypeError("not available to programs");
};

/** Text becomes code by these, wherever no policy forbids it. */
function closeEvaluators(globals: Record<string, unknown>): void {
  const kinds = [() => undefined, async () => undefined, function* () {}, async function* () {}];
  for (const each of kinds)
    Object.defineProperty(Object.getPrototypeOf(each), "constructor", { value: refuse, configurable: false });
  // Pyodide's own calls must not break on it: they would take Python with them.
  globals.eval = () => undefined;
  // What asks whether something is a function still hears so.
  const functionType = function none() {};
  functionType.prototype = Object.getPrototypeOf(refuse) as object;
  globals.Function = functionType;
  const setTimer = globals.setTimeout as (run: unknown, ms?: number) => number;
  globals.setTimeout = (run: unknown, ms?: number) => (typeof run === "function" ? setTimer(run, ms) : 0);
}

/** @param scope the thread's `globalThis` */
export function emptyGlobals(scope: object = globalThis): void {
  const holders = holdersOf(scope);
  closeEvaluators(scope as Record<string, unknown>);
  for (const holder of holders)
    for (const name of Reflect.ownKeys(holder)) {
      if (kept.has(name) || typeof name === "symbol") continue;
      if (!Reflect.deleteProperty(holder, name)) Reflect.set(holder, name, undefined);
    }
}
