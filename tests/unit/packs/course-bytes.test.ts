import fc from "fast-check";
import { expect, test } from "vitest";
import type { Course } from "../../../src/domain/course.ts";
import { courseBytes } from "../../../src/packs/course-bytes.ts";
import { largeCourse } from "../../support/large-course.ts";

const text = new TextDecoder();

test("a course is written as JSON.stringify writes it", async () => {
  const course = await largeCourse([300, 200]);
  expect(text.decode(courseBytes(course))).toBe(JSON.stringify(course));
});

test("whatever its parts hold: empty lists, absent ones, any letters", async () => {
  const course = await largeCourse([2]);
  const part = fc.option(fc.array(fc.anything({ values: [fc.string({ unit: "binary" }), fc.integer()] })), {
    nil: undefined,
  });
  fc.assert(
    fc.property(part, fc.string({ unit: "binary" }), (notes, title) => {
      const made = { ...course, notes, meta: { ...course.meta, title } } as unknown as Course;
      expect(text.decode(courseBytes(made))).toBe(JSON.stringify(made));
    }),
  );
});
