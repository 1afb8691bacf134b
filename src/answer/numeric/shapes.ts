/** Every computation learners may ask for with numbers of their own. A new one is a file and a line here. */
import { attention } from "./attention.ts";
import { bayes } from "./bayes.ts";
import { classificationMetrics } from "./classification-metrics.ts";
import { convolutionSize } from "./convolution-size.ts";
import { cosineSimilarity } from "./cosine-similarity.ts";
import { crossEntropy } from "./cross-entropy.ts";
import { discountedReturn } from "./discounted-return.ts";
import { distance } from "./distance.ts";
import { dotProduct } from "./dot-product.ts";
import { entropy } from "./entropy.ts";
import { giniImpurity } from "./gini-impurity.ts";
import { gradientStep } from "./gradient-step.ts";
import { independentEvents } from "./independent-events.ts";
import { klDivergence } from "./kl-divergence.ts";
import { lineFit } from "./line-fit.ts";
import { matrixProduct } from "./matrix-product.ts";
import { meanError } from "./mean-error.ts";
import { parameterCount } from "./parameter-count.ts";
import { relu } from "./relu.ts";
import { searchNodes } from "./search-nodes.ts";
import type { NumericShape } from "./shape.ts";
import { sigmoid } from "./sigmoid.ts";
import { softmax } from "./softmax.ts";
import { statistics } from "./statistics.ts";
import { tdUpdate } from "./td-update.ts";
import { tfIdf } from "./tf-idf.ts";

/** The first that recognises a question answers it, with those of the same subject: the more particular stand first. */
export const numericShapes: readonly NumericShape[] = [
  attention,
  bayes,
  independentEvents,
  classificationMetrics,
  klDivergence,
  crossEntropy,
  tdUpdate,
  discountedReturn,
  searchNodes,
  entropy,
  giniImpurity,
  lineFit,
  convolutionSize,
  parameterCount,
  tfIdf,
  gradientStep,
  meanError,
  cosineSimilarity,
  dotProduct,
  distance,
  matrixProduct,
  softmax,
  sigmoid,
  relu,
  statistics,
];
