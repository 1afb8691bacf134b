/** Names heard, and words that only look like them. */
import { expect, test } from "vitest";
import type { ConceptId } from "../../../src/domain/ids.ts";
import { nameSound, SoundingNames } from "../../../src/retrieval/sounding-names.ts";

const names = new SoundingNames();
for (const name of [
  "voice recognition",
  "gradient descent",
  "bayes theorem",
  "sound signal",
  "backpropagation",
  "overfitting",
]) {
  const parts = name.split(" ");
  names.add(name as ConceptId, name, parts, nameSound(parts) ?? "");
}
const heard = (text: string): string | undefined => names.find(text.split(" "))?.name;

test.each([
  ["gradiant decent", "gradient descent"],
  ["bays theorum", "bayes theorem"],
  ["gra dient descent", "gradient descent"],
  ["bakpropagashun", "backpropagation"],
])("%s is heard as %s", (text, name) => expect(heard(text)).toBe(name));

test("a name with one whole word of its own is another name", () => {
  expect(heard("face recognition")).toBeUndefined();
});

test("words that all are somebody's are a name when a blank broke it, or when each is like the name's", () => {
  expect(names.find(["send", "signal"], false)).toBeUndefined();
  expect(names.find(["gradient", "decent"], false)?.name).toBe("gradient descent");
  expect(names.find(["over", "fitting"], false)?.name).toBe("overfitting");
});
