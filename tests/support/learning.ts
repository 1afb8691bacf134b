/** Entries of the log of learning. */
import { conceptId, courseId, quizId } from "../../src/domain/ids.ts";
import { type GoalEvent, goalId, type ReviewEvent, type SeenEvent, seenId } from "../../src/domain/learning.ts";
import { someTime } from "./learner-data.ts";

const course = courseId("test");
const softmax = conceptId("softmax");

export const seen: SeenEvent = { type: "seen", id: seenId(course, softmax), course, concept: softmax, at: someTime };

export const review: ReviewEvent = {
  type: "review",
  id: "r",
  course,
  concept: softmax,
  item: quizId("softmax#described"),
  grade: 3,
  at: someTime + 1,
  zoneMinutes: 60,
};

export const goal: GoalEvent = {
  type: "goal",
  id: goalId(course),
  course,
  concepts: [softmax],
  date: "2027-06-14",
  retention: 0.95,
  at: someTime + 2,
  revision: 2,
};
