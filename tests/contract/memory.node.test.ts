import { createMemoryCourseStore } from "../../src/adapters/memory/course-store.ts";
import { createMemoryImportStore } from "../../src/adapters/memory/import-store.ts";
import { createMemoryLearnerStore } from "../../src/adapters/memory/learner-store.ts";
import { describeCourseStore } from "./course-store.ts";
import { describeImportStore } from "./import-store.ts";
import { describeLearnerStore } from "./learner-store.ts";

describeCourseStore("memory", createMemoryCourseStore, async () => undefined);
describeImportStore("memory", createMemoryImportStore, async () => undefined);
describeLearnerStore("memory", createMemoryLearnerStore, async () => undefined);
