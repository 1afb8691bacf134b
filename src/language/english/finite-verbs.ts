/** Verb forms by which a statement is known as a whole sentence, and not a heading or a note. */
import { foldText } from "../text.ts";

const auxiliaries = `is are was were has have had does do did can cannot could may might must will would should isnt arent
doesnt dont cant wont shouldnt need needs`;

const thirdPerson = `accepts accumulates acts adapts adds affects aims aligns allows alternates always answers appears
applies approaches arises arrives asks assigns assumes attacks attends averages avoids balances beats becomes begins
behaves belongs breaks brings builds carries causes changes checks chooses claims classifies collects combines comes
compares compresses computes concentrates concerns connects consists contains continues contradicts contributes
converges copies corrects corresponds costs counts covers creates cuts damps decides declines defines deletes delivers
depends derives describes deserves detects determines deviates differs distinguishes diverges divides doubles draws
drives drops earns enlarges encodes ends equals estimates exists expands expects explains explores expresses extends
fails falls feeds fills finds fits fixes flattens flips follows forbids forces forgets forms gains gets gives goes
grows guarantees guesses handles happens helps hides holds hurts ignores imitates implies improves increases influences
invents joins judges jumps keeps knows lacks lasts leads leaks learns leaves lets lies limits looks loses lowers makes
matches matters maximises maximizes means measures meets merges minimises minimizes misses mixes moves multiplies
normalises normalizes notices obeys occurs offers opens overestimates overfits passes pays penalises performs picks
plans plays points predicts prefers prevents produces promises proves proposes protects pulls punishes pursues pushes
puts raises ranks rates reaches reacts reads receives recognises recommends reduces refers rejects relates relies
remains remembers removes repeats replaces represents requires respects responds rests restores returns reuses reveals
reverses rewards rises rotates runs samples satisfies saves says scales searches sees selects sends separates serves
sets settles shares sharpens shifts shortens shows shrinks simplifies simulates skips slows solves sorts speeds splits
spreads stands starts states stays stops stores subtracts succeeds suffices suggests suits sums supplies supports
survives swaps takes teaches tells tends tests trades trains transfers transforms translates treats tries turns
understands updates uses values vanishes varies violates visits wants wastes weighs widens wins works writes yields`;

const list = (text: string): readonly string[] => text.split(/\s+/);
const helping = new Set(list(auxiliaries));
const finite = new Set([...helping, ...list(thirdPerson)]);
const bare = new Set(
  list(thirdPerson).map((form) => form.replace(/(?<=ss|sh|ch|x|o)es$|ies$|s$/, (end) => (end === "ies" ? "y" : ""))),
);

/** "Small models learn": a plural noun, and a verb without its "s". */
const isPlural = (word: string): boolean =>
  /[^su]s$|^(?:they|we|you|people|data|all|both|two|three|many|more|most)$/.test(word);

/** After these a verb belongs to a clause within the note. */
const relative = new Set(["that", "which", "who", "whose"]);

/** After these it is a noun: "two searches". */
const counts = new Set([
  "the",
  "a",
  "of",
  "two",
  "three",
  "four",
  "all",
  "both",
  "many",
  "more",
  "most",
  "some",
  "few",
]);

/** Whether something is said of something; "Predict, then update" and "One label per pixel" are notes. */
export function isSentence(text: string): boolean {
  const [first = "", ...rest] = foldText(text).split(" ");
  const all = [first, ...rest];
  // What begins with a verb asks for something to be done, or leaves out of what it is said.
  if (bare.has(first) || finite.has(first)) return false;
  return rest.some((word, i) => {
    const before = all[i] ?? "";
    const isNoun = !helping.has(word) && counts.has(before);
    return (finite.has(word) && !isNoun && !relative.has(before)) || (bare.has(word) && isPlural(before));
  });
}
