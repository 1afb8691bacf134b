import { expect, test } from "vitest";
import { asksOnly } from "../../../src/language/asks-only.ts";

test.each([
  "Why does bread rise?",
  "What is yeast? Where does it live?",
  "Salt slows yeast. Why is it added last?",
  "**Why** does bread rise?*",
])("only asks: %s", (text) => expect(asksOnly(text)).toBe(true));

test.each([
  "Why does bread rise? Yeast makes gas.",
  "Bread rises. Yeast makes gas. Heat ends it. Or does it?",
  "Bread rises.",
])("says something: %s", (text) => expect(asksOnly(text)).toBe(false));
