/** One round of k-means: every point goes to its nearest centroid, every centroid to the mean of its points. */
import { type Coordinates, readPoints } from "../reading/read-points.ts";
import type { NumericShape } from "../shape.ts";
import { equals, tex, vector } from "../write-numbers.ts";

const about = ["k-means"];
const named = /\bk-?\s?means\b/i;
const wanted = /\b(?:one|1|next|first|single|an?|new|updat\w*)\b/i;
const another =
  /\b(?:k-?means ?\+\+|converge\w*|until|manhattan|inertia|wcss|sse|silhouette|medoids?|two iterations|[2-9] iterations|second|final)\b/i;

const squared = (a: Coordinates, b: Coordinates): number => a.reduce((all, x, i) => all + (x - (b[i] ?? 0)) ** 2, 0);
const shown = (point: Coordinates): string => (point.length === 1 ? tex(point[0] ?? 0) : vector(point));

export const kMeansStep: NumericShape = (question) => {
  if (!named.test(question) || !wanted.test(question) || another.test(question)) return undefined;
  const text = question
    .replace(named, "clustering")
    .replace(/\b(?:in )?[1-3]-?d\b|\bk ?= ?\d\b|\b(?:after )?1 (?:step|iteration|round)\b/gi, " ");
  const read = readPoints(text, {
    centroids: "(?:initial |starting |cluster )?(?:centroids?|cent(?:er|re)s?|means)",
    points: "(?:data ?)?points?|data|dataset|values|observations|samples",
  });
  if (!read) return undefined;
  const { centroids, points } = read;
  const sizes = new Set([...centroids, ...points].map((point) => point.length));
  if (centroids.length < 2 || points.length < centroids.length || points.length > 12) return undefined;
  if (sizes.size > 1) return { about, misfit: "Points and centroids must all have the same number of coordinates." };
  let tied = false;
  const nearest = points.map((point) => {
    const distances = centroids.map((centroid) => squared(point, centroid));
    const least = Math.min(...distances);
    if (distances.filter((each) => Math.abs(each - least) < 1e-9).length > 1) tied = true;
    return distances.indexOf(least);
  });
  // A tie is broken in no one way, and the centroids differ by it.
  if (tied)
    return {
      about,
      misfit:
        "A point is as near to one centroid as to another: which it joins is a matter of convention, so no single result follows.",
    };
  const clusters = centroids.map((_, k) => points.filter((_point, i) => nearest[i] === k));
  const moved = clusters.map((cluster, k) =>
    cluster.length === 0
      ? (centroids[k] ?? [])
      : (cluster[0] ?? []).map(
          (_, axis) => cluster.reduce((all, point) => all + (point[axis] ?? 0), 0) / cluster.length,
        ),
  );
  return {
    about,
    result: `The new centroids are $${moved.map(shown).join("$ and $")}$${equals(...moved.flat()) === "=" ? "" : ", rounded"}.`,
    steps: [
      "Every point joins the centroid with the smallest Euclidean distance.",
      ...clusters.map(
        (cluster, k) =>
          `Cluster of $${shown(centroids[k] ?? [])}$: ${cluster.length === 0 ? "no point, so it stays" : `$${cluster.map(shown).join(",\\ ")}$, mean $${shown(moved[k] ?? [])}$`}`,
      ),
    ],
  };
};
