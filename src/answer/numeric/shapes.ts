/** Every computation learners may ask for with numbers of their own. A new one is a file and a line here. */
import { bayes } from "./bayes.ts";
import { classificationMetrics } from "./classification-metrics.ts";
import { crossEntropy } from "./cross-entropy.ts";
import { entropy } from "./entropy.ts";
import { klDivergence } from "./kl-divergence.ts";
import type { NumericShape } from "./shape.ts";
import { sigmoid } from "./sigmoid.ts";
import { softmax } from "./softmax.ts";

/** The first that recognises a question answers it: the more particular stand first. */
export const numericShapes: readonly NumericShape[] = [
  bayes,
  classificationMetrics,
  klDivergence,
  crossEntropy,
  entropy,
  softmax,
  sigmoid,
];
