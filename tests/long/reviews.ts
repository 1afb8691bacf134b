/** 10,000 random histories of reviews, scheduled as ts-fsrs itself does. `--count N --seed N --from N`. */
import { parseArgs } from "node:util";
import { differenceFromLibrary, randomHistory } from "../support/practice-histories.ts";

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      from: { type: "string", default: "0" },
    },
  });
  const [count, seed, from] = [Number(values.count), Number(values.seed), Number(values.from)];
  console.log(`seed ${seed}, histories ${from} to ${count - 1}`);
  let reviews = 0;
  let differing = 0;
  for (let step = from; step < count; step++) {
    const history = randomHistory(seed, step);
    const difference = differenceFromLibrary(history);
    reviews += history.length;
    if (difference === undefined) continue;
    differing++;
    console.log(`${step}: ${difference}`);
  }
  console.log(`${count - from} histories, ${reviews} reviews, ${differing} scheduled otherwise`);
  return differing > 0 ? 1 : 0;
}
