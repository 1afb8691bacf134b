/**
 * The vector index beside the indexes people use in browsers, in real Chromium, in one run: build time, memory,
 * time a query, recall, and what the machine's memory allows.
 */
import { type BenchRow, type Bench } from "./row.ts";
import { indexRow, onceRows, type Rows, compareRows, skippedRow, timeRows } from "./index/report.ts";
import { openBenchPages } from "./index/pages.ts";
import type { CompareFigures } from "./index/compare.ts";
import { dataKinds } from "./index/data.ts";
import { targetRows } from "./index/targets.ts";
