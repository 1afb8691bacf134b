/** An interface whose every method is sent elsewhere, so that nobody lists them. */
import { proxy } from "comlink";
import type { AppError } from "../../domain/errors.ts";
import type { Result } from "../../domain/result.ts";

type Outcome = Promise<Result<unknown, AppError>>;

/** What can be forwarded: each method ends in a `Result`, the only way to say that nobody was there to answer. */
export type Forwardable<Api> = { readonly [Name in keyof Api]: (...args: never[]) => Outcome };

type Send<Api> = (name: keyof Api & string, args: readonly unknown[]) => Outcome;

/**
 * @param own the methods that are not forwarded
 * @param send answers as the method of that name would
 */
export function forwardCalls<Own extends object, Api extends Forwardable<Api>>(own: Own, send: Send<Api>): Own & Api {
  const isForwarded = (name: string | symbol): name is keyof Api & string =>
    // `await` and `Promise.resolve` ask anything whether it is a promise.
    typeof name === "string" && name !== "then" && !(name in own);
  return new Proxy(own as Own & Api, {
    get: (target, name) =>
      isForwarded(name) ? (...args: readonly unknown[]) => send(name, args) : Reflect.get(target, name),
  });
}

/** Calls a method on another thread; functions among its arguments stay on this one and are called from there. */
export function sendCall<Api extends Forwardable<Api>>(
  remote: { readonly [Name in keyof Api]: unknown },
  name: keyof Api,
  args: readonly unknown[],
): Outcome {
  const method = remote[name] as (...sent: readonly unknown[]) => Outcome;
  return method(...args.map((arg) => (typeof arg === "function" ? proxy(arg) : arg)));
}
