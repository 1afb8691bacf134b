/** Every computation learners may ask for with numbers of their own. A new one is a file and a line here. */

import { classificationMetrics } from "./evaluation/classification-metrics.ts";
import { meanError } from "./evaluation/mean-error.ts";
import { crossEntropy } from "./information/cross-entropy.ts";
import { entropy } from "./information/entropy.ts";
import { giniImpurity } from "./information/gini-impurity.ts";
import { klDivergence } from "./information/kl-divergence.ts";
import { gradientStep } from "./learning/gradient-step.ts";
import { lineFit } from "./learning/line-fit.ts";
import { attention } from "./networks/attention.ts";
import { convolutionSize } from "./networks/convolution-size.ts";
import { neuron } from "./networks/neuron.ts";
import { parameterCount } from "./networks/parameter-count.ts";
import { relu } from "./networks/relu.ts";
import { sigmoid } from "./networks/sigmoid.ts";
import { softmax } from "./networks/softmax.ts";
import { bayes } from "./probability/bayes.ts";
import { independentEvents } from "./probability/independent-events.ts";
import { statistics } from "./probability/statistics.ts";
import { discountedReturn } from "./rewards/discounted-return.ts";
import { tdUpdate } from "./rewards/td-update.ts";
import { searchNodes } from "./search/search-nodes.ts";
import type { NumericShape } from "./shape.ts";
import { tfIdf } from "./text/tf-idf.ts";
import { cosineSimilarity } from "./vectors/cosine-similarity.ts";
import { distance } from "./vectors/distance.ts";
import { dotProduct } from "./vectors/dot-product.ts";
import { matrixProduct } from "./vectors/matrix-product.ts";

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
  neuron,
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
