/** Headings of a concept's sections. */
import type { RelationType, SectionKind } from "../domain/course.ts";

export const sectionHeadings: Readonly<Record<SectionKind, string>> = {
  definition: "Definition",
  "why-it-matters": "Why it matters",
  intuition: "Intuition",
  "how-it-works": "How it works",
  architecture: "Architecture",
  training: "Training",
  math: "Math",
  "worked-example": "Worked example",
  code: "Code",
  applications: "Applications",
  misconceptions: "Misconceptions",
  summary: "Summary",
  comparison: "Comparison",
  note: "Question and answer",
};

/** How a related concept stands to the one being read. */
export const relationHeadings: Readonly<Record<RelationType, string>> = {
  prereq_of: "Prerequisite",
  is_a: "Kind of",
  part_of: "Part of",
  contrasts_with: "In contrast to",
  sibling: "Beside",
  near_transfer: "Carries over",
};
