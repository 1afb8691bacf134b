/** What is asked of one matrix: determinant, inverse, eigenvalues, transpose, trace. */

import { findMatrices } from "../reading/read-matrices.ts";
import { without } from "../reading/read-named-lists.ts";
import { hasMore } from "../reading/read-numbers.ts";
import type { Computed, NumericShape } from "../shape.ts";
import { equals, factor, matrix, tex, value } from "../write-numbers.ts";
import { isRagged, sizeOf } from "./matrix-product.ts";

type Rows = readonly (readonly number[])[];

const another =
  /\b(?:times|multipl\w*|product|inverse of the transpose|singular|rank|svd|eigenvectors?|eigen-?decomposition|diagonali[sz]\w*|solve|characteristic|positive|norm|attention|kernel|convol\w*|pool\w*|pca|covariance|conv|confusion|power|adjacency|jacobian|hessian|sum|add|plus|minus)\b/i;

const minor = (rows: Rows, at: number): Rows => rows.slice(1).map((row) => row.filter((_, j) => j !== at));
export const determinantOfRows = (rows: Rows): number => {
  const [first = []] = rows;
  if (rows.length === 1) return first[0] ?? 0;
  return first.reduce((all, entry, j) => all + (j % 2 === 0 ? 1 : -1) * entry * determinantOfRows(minor(rows, j)), 0);
};

const four = (rows: Rows): readonly [number, number, number, number] => [
  rows[0]?.[0] ?? 0,
  rows[0]?.[1] ?? 0,
  rows[1]?.[0] ?? 0,
  rows[1]?.[1] ?? 0,
];
const settled = (amount: number): number => Number(amount.toFixed(12)) + 0;

function determinant(rows: Rows): Computed | undefined {
  if (rows.length > 3) return undefined;
  const result = settled(determinantOfRows(rows));
  const [a, b, c, d] = four(rows);
  const [first = []] = rows;
  return {
    about: ["determinant"],
    result: `The determinant is ${value(result)}.`,
    steps:
      rows.length === 2
        ? [
            "Formula: $ad - bc$",
            `Put in: $${tex(a)} \\cdot ${factor(d)} - ${factor(b)} \\cdot ${factor(c)} ${equals(result)} ${tex(result)}$`,
          ]
        : [
            "Along the first row, with signs $+, -, +$: each entry times the determinant of what is left without its row and column",
            `Put in: $${first.map((entry, j) => `${factor(entry)} \\cdot ${factor(determinantOfRows(minor(rows, j)))}`).reduce((all, term, j) => (j === 0 ? term : `${all} ${j % 2 === 0 ? "+" : "-"} ${term}`), "")} ${equals(result)} ${tex(result)}$`,
          ],
  };
}

function inverse(rows: Rows): Computed | undefined {
  const about = ["matrix-inverse", "determinant"];
  if (rows.length !== 2) return undefined;
  const [a, b, c, d] = four(rows);
  const det = settled(determinantOfRows(rows));
  if (det === 0)
    return {
      about,
      misfit: `The determinant is $${tex(a)} \\cdot ${factor(d)} - ${factor(b)} \\cdot ${factor(c)} = 0$, so this matrix has no inverse.`,
    };
  const swapped = [
    [d, -b + 0],
    [-c + 0, a],
  ];
  const result = swapped.map((row) => row.map((entry) => entry / det + 0));
  return {
    about,
    result: `The inverse is ${equals(...result.flat()) === "=" ? "" : "about "}$${matrix(result)}$.`,
    steps: [
      String.raw`Formula: $\dfrac{1}{ad - bc} \begin{bmatrix} d & -b \\ -c & a \end{bmatrix}$`,
      `Determinant: $${tex(a)} \\cdot ${factor(d)} - ${factor(b)} \\cdot ${factor(c)} ${equals(det)} ${tex(det)}$`,
      `Put in: $\\dfrac{1}{${tex(det)}} ${matrix(swapped)}$`,
    ],
  };
}

function eigenvalues(rows: Rows): Computed | undefined {
  if (rows.length !== 2) return undefined;
  const [a, b, c, d] = four(rows);
  const [trace, det] = [settled(a + d), settled(a * d - b * c)];
  const under = settled(trace * trace - 4 * det);
  const half = Math.sqrt(Math.abs(under)) / 2;
  const steps = [
    String.raw`Formula: $\lambda^2 - (a + d)\,\lambda + (ad - bc) = 0$`,
    `Put in: $\\lambda^2 - ${factor(trace)}\\,\\lambda + ${factor(det)} = 0$`,
    `Solved: $\\lambda = (${tex(trace)} \\pm \\sqrt{${tex(under)}}) / 2$`,
  ];
  const about = ["eigenvector", "eigendecomposition"];
  if (under < 0)
    return { about, result: `The eigenvalues are complex: $${tex(trace / 2)} \\pm ${tex(half)}\\,i$.`, steps };
  const [larger, smaller] = [settled(trace / 2 + half), settled(trace / 2 - half)];
  return {
    about,
    result:
      larger === smaller
        ? `The one eigenvalue, twice, is ${value(larger)}.`
        : `The eigenvalues are ${value(larger)} and ${value(smaller)}.`,
    steps,
  };
}

function transposed(rows: Rows): Computed {
  const result = (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? 0));
  return {
    about: ["transpose"],
    result: `The transpose is $${matrix(result)}$.`,
    steps: [`Row $i$ becomes column $i$: $${sizeOf(rows)}$ becomes $${sizeOf(result)}$.`],
  };
}

const kinds: readonly {
  readonly asked: RegExp;
  readonly concept: string;
  readonly square: boolean;
  readonly of: (rows: Rows) => Computed | undefined;
}[] = [
  { asked: /\bdet(?:erminant)?\b/i, concept: "determinant", square: true, of: determinant },
  { asked: /\binvers\w*|\binvert\b|\]\s*\^\s*\{?\(?-1/i, concept: "matrix-inverse", square: true, of: inverse },
  { asked: /\beigen-?values?\b/i, concept: "eigenvector", square: true, of: eigenvalues },
  { asked: /\btranspos\w*/i, concept: "transpose", square: false, of: transposed },
];

export const oneMatrix: NumericShape = (question) => {
  const [kind, ...others] = kinds.filter(({ asked }) => asked.test(question));
  if (!kind || others.length > 0 || another.test(question)) return undefined;
  const [found, ...more] = findMatrices(question);
  if (!found || more.length > 0 || hasMore(without(question, [found]).replace(/\^\s*\{?\(?-1\)?\}?/, ""), [], [2, 3]))
    return undefined;
  const about = [kind.concept];
  if (isRagged(found.rows)) return { about, misfit: "The rows of a matrix must all have the same number of entries." };
  if (kind.square && found.rows.length !== found.rows[0]?.length)
    return { about, misfit: `Only a square matrix has this, and this one is $${sizeOf(found.rows)}$.` };
  return found.rows.length > 6 ? undefined : kind.of(found.rows);
};
