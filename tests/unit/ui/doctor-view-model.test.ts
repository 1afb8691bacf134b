import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { conceptId, courseId } from "../../../src/domain/ids.ts";
import { ok, type Result } from "../../../src/domain/result.ts";
import { doctor as words } from "../../../src/language/words/en/doctor.ts";
import type { DoctorApi, Examination } from "../../../src/protocol/doctor-api.ts";
import { createDoctor } from "../../../src/ui/view-models/doctor-view-model.ts";

const drop = { type: "drop", concept: { id: conceptId("a"), title: "A" } } as const;
const found = (corrections: Examination["corrections"]): Result<Examination, never> =>
  ok({ meta: {} as Examination["meta"], findings: [], corrections, lost: [] });

test("what is taken back while the course is looked at again is taken back once that is done", async () => {
  const looks: (() => void)[] = [];
  const taken: number[] = [];
  const tutor = {
    examine: () =>
      new Promise((resolve) => {
        looks.push(() => resolve(found([drop])));
      }),
    takeBack: async (_course: string, place: number) => {
      taken.push(place);
      return found([]);
    },
  } as unknown as DoctorApi;
  const doctor = createDoctor({
    tutor,
    words,
    announcer: { message: signal(""), say: () => {} },
    toasts: { show: () => 0 },
    onChanged: async () => {},
    saveFile: () => {},
  });
  const course = courseId("bread");
  const first = doctor.open(course);
  await expect.poll(() => looks.length).toBe(1);
  looks[0]?.();
  await first;
  const again = doctor.open(course);
  const done = doctor.takeBack(0);
  expect(taken).toEqual([]);
  await expect.poll(() => looks.length).toBe(2);
  looks[1]?.();
  await again;
  expect(await done).toBe(true);
  expect(doctor.examination.value?.corrections).toEqual([]);
});
