/** Ways of asking to be quizzed. */
import { expect, test } from "vitest";
import { detectRequest } from "../../../src/question/requests.ts";

test.each([
  ["quiz me on this chat", "quiz-chat"],
  ["Quiz me on what we talked about.", "quiz-chat"],
  ["can you test me on our whole conversation so far?", "quiz-chat"],
  ["quiz me on what I missed", "quiz-missed"],
  ["test me on the questions I got wrong", "quiz-missed"],
  ["quiz me again on what I didn't know", "quiz-missed"],
  ["quiz me", "quiz"],
])("“%s” is %s", (text, request) => expect(detectRequest(text)).toBe(request));

test.each(["quiz me on k-means", "test me on conversational agents", "quiz me on missing data"])(
  "“%s” asks about the course",
  (text) => expect(detectRequest(text)).toBeUndefined(),
);
