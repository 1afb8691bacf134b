/** Sixty layouts of pages, as papers, books, newspapers, hand-outs and slides have them. */

import { asides } from "./page-layouts/asides.ts";
import type { PageLayout } from "./page-layouts/layout.ts";
import { oneColumn } from "./page-layouts/one-column.ts";
import { slides } from "./page-layouts/slides.ts";
import { tables } from "./page-layouts/tables.ts";
import { threeColumns } from "./page-layouts/three-columns.ts";
import { twoColumns } from "./page-layouts/two-columns.ts";

export const pageLayouts: readonly PageLayout[] = [
  ...oneColumn,
  ...twoColumns,
  ...threeColumns,
  ...asides,
  ...tables,
  ...slides,
];
