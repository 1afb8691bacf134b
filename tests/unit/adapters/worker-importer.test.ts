/** What is asked of the thread that makes courses before it runs is not lost. The thread is a port with a stand-in. */
import { expose } from "comlink";
import { expect, it } from "vitest";
import { createWorkerImporter } from "../../../src/adapters/threads/worker-importer.ts";
import type { CourseReport } from "../../../src/domain/import-report.ts";
import { ok } from "../../../src/domain/result.ts";

const report: CourseReport = {
  files: [],
  passedOver: 0,
  title: "",
  documents: 0,
  passages: 0,
  concepts: 0,
  relations: 0,
  names: [],
  circles: [],
};

function start() {
  const said: string[] = [];
  let letRun: () => void = () => undefined;
  const runs = new Promise<void>((resolve) => {
    letRun = resolve;
  });
  const create = (): Worker => {
    const { port1, port2 } = new MessageChannel();
    expose(
      {
        ready: async () => {
          await runs;
          return ok(undefined);
        },
        makeCourse: async () => {
          said.push("make");
          return ok({ report });
        },
        pause: async (on: boolean) => {
          said.push(on ? "pause" : "go on");
        },
      },
      port2 as unknown as Parameters<typeof expose>[1],
    );
    return Object.assign(port1, { terminate: () => port1.close() }) as unknown as Worker;
  };
  const importer = createWorkerImporter(create);
  const make = () => importer.makeCourse([], { keepFiles: false, readScans: false }, () => undefined);
  return { importer, make, said, letRun };
}

it("a pause that is asked for while the thread starts holds from its first file", async () => {
  const { importer, make, said, letRun } = start();
  const made = make();
  importer.pause(true);
  letRun();
  await made;
  expect(said).toEqual(["pause", "make"]);
});

it("one taken back before the thread runs is none", async () => {
  const { importer, make, said, letRun } = start();
  const made = make();
  importer.pause(true);
  importer.pause(false);
  letRun();
  await made;
  expect(said).toEqual(["make"]);
});

it("a pause of the course before is none of the next one's", async () => {
  const { importer, make, said, letRun } = start();
  letRun();
  const first = make();
  importer.pause(true);
  await first;
  await make();
  expect(said).toEqual(["pause", "make", "make"]);
});
