/** Every computation learners may ask for with numbers of their own. A new one is a file and a line here. */

import { binaryMeasures } from "./evaluation/binary-measures.ts";
import { boxOverlap } from "./evaluation/box-overlap.ts";
import { chiSquare } from "./evaluation/chi-square.ts";
import { classificationMetrics } from "./evaluation/classification-metrics.ts";
import { macroAverage } from "./evaluation/macro-average.ts";
import { meanError } from "./evaluation/mean-error.ts";
import { rSquared } from "./evaluation/r-squared.ts";
import { rankMeasures } from "./evaluation/rank-measures.ts";
import { samplingErrors } from "./evaluation/sampling-error.ts";
import { crossEntropy } from "./information/cross-entropy.ts";
import { entropy } from "./information/entropy.ts";
import { giniImpurity } from "./information/gini-impurity.ts";
import { informationMeasures } from "./information/information-content.ts";
import { informationGain } from "./information/information-gain.ts";
import { klDivergence } from "./information/kl-divergence.ts";
import { associationRule } from "./learning/association-rule.ts";
import { derivativeAt } from "./learning/derivative-at.ts";
import { ensembles } from "./learning/ensembles.ts";
import { explainedVariance } from "./learning/explained-variance.ts";
import { gradientStep } from "./learning/gradient-step.ts";
import { hinge } from "./learning/hinge.ts";
import { kMeansStep } from "./learning/k-means-step.ts";
import { lineFit } from "./learning/line-fit.ts";
import { linearPrediction } from "./learning/linear-prediction.ts";
import { logisticStep } from "./learning/logistic-step.ts";
import { marginWidth } from "./learning/margin-width.ts";
import { nearestVote } from "./learning/nearest-vote.ts";
import { odds } from "./learning/odds.ts";
import { perceptronUpdate } from "./learning/perceptron-update.ts";
import { regressionMeasures } from "./learning/regression-measures.ts";
import { silhouette } from "./learning/silhouette.ts";
import { entailment } from "./logic/entailment.ts";
import { equivalence } from "./logic/equivalence.ts";
import { negation } from "./logic/negation.ts";
import { normalForm } from "./logic/normal-form.ts";
import { resolutionStep } from "./logic/resolution-step.ts";
import { truthTable } from "./logic/truth-table.ts";
import { truthValue } from "./logic/truth-value.ts";
import { unify } from "./logic/unify.ts";
import { activationValue } from "./networks/activation-values.ts";
import { attention } from "./networks/attention.ts";
import { convolutionCounts } from "./networks/convolution-counts.ts";
import { convolutionSize } from "./networks/convolution-size.ts";
import { initialScales } from "./networks/initial-scale.ts";
import { layerParameters } from "./networks/layer-parameters.ts";
import { neuron } from "./networks/neuron.ts";
import { parameterCount } from "./networks/parameter-count.ts";
import { receptiveField } from "./networks/receptive-field.ts";
import { recurrentParameters } from "./networks/recurrent-parameters.ts";
import { relu } from "./networks/relu.ts";
import { sigmoid } from "./networks/sigmoid.ts";
import { convolvedMatrix, pooledMatrix } from "./networks/slide-window.ts";
import { softmax } from "./networks/softmax.ts";
import { transformerCounts } from "./networks/transformer-counts.ts";
import { clippedGradient } from "./practice/clipped-gradient.ts";
import { featureScaling } from "./practice/feature-scaling.ts";
import { learningRates } from "./practice/learning-rates.ts";
import { modelMemory } from "./practice/model-memory.ts";
import { trainingCounts } from "./practice/training-counts.ts";
import { bayes } from "./probability/bayes.ts";
import { binomial } from "./probability/binomial.ts";
import { conditionalProbability } from "./probability/conditional-probability.ts";
import { expectedValue } from "./probability/expected-value.ts";
import { inclusionExclusion } from "./probability/inclusion-exclusion.ts";
import { independentEvents } from "./probability/independent-events.ts";
import { kalmanUpdates } from "./probability/kalman-update.ts";
import { laplaceSmoothing } from "./probability/laplace-smoothing.ts";
import { markovChain } from "./probability/markov-chain.ts";
import { naiveBayes } from "./probability/naive-bayes.ts";
import { normalProbability } from "./probability/normal-probability.ts";
import { plainDistributions } from "./probability/plain-distributions.ts";
import { fromSources } from "./probability/sources.ts";
import { statistics } from "./probability/statistics.ts";
import { totalProbability } from "./probability/total-probability.ts";
import { epsilonGreedy, ucb } from "./rewards/bandits.ts";
import { bellmanBackup } from "./rewards/bellman-backup.ts";
import { discountedReturn } from "./rewards/discounted-return.ts";
import { expectedBackup } from "./rewards/expected-backup.ts";
import { oneStepRewards } from "./rewards/one-step.ts";
import { tdUpdate } from "./rewards/td-update.ts";
import { aStarStep } from "./search/a-star-step.ts";
import { alphaBeta } from "./search/alpha-beta.ts";
import { annealing } from "./search/annealing.ts";
import { expectimax } from "./search/expectimax.ts";
import { minimax } from "./search/minimax.ts";
import { pathSearch } from "./search/path-search.ts";
import { rouletteWheel } from "./search/roulette-wheel.ts";
import { searchCounts } from "./search/search-counts.ts";
import { searchNodes } from "./search/search-nodes.ts";
import { visitOrder } from "./search/visit-order.ts";
import type { NumericShape } from "./shape.ts";
import { bigram } from "./text/bigram.ts";
import { bleuOne } from "./text/bleu-one.ts";
import { perplexity } from "./text/perplexity.ts";
import { textMeasures } from "./text/text-measures.ts";
import { tfIdf } from "./text/tf-idf.ts";
import { wordEdits } from "./text/word-edits.ts";
import { cosineSimilarity } from "./vectors/cosine-similarity.ts";
import { distance } from "./vectors/distance.ts";
import { dotProduct } from "./vectors/dot-product.ts";
import { matrixProduct } from "./vectors/matrix-product.ts";
import { oneMatrix } from "./vectors/one-matrix.ts";
import { hamming, jaccard } from "./vectors/set-overlap.ts";
import { varyTogether } from "./vectors/together.ts";
import { vectorNorm } from "./vectors/vector-norm.ts";
import { vectorProjection } from "./vectors/vector-projection.ts";

/** The first that recognises a question answers it, with those of the same subject: the more particular stand first. */
export const numericShapes: readonly NumericShape[] = [
  attention,
  markovChain,
  conditionalProbability,
  bayes,
  laplaceSmoothing,
  bigram,
  binomial,
  normalProbability,
  expectedValue,
  independentEvents,
  boxOverlap,
  jaccard,
  hamming,
  associationRule,
  classificationMetrics,
  perplexity,
  wordEdits,
  klDivergence,
  crossEntropy,
  bellmanBackup,
  expectedBackup,
  annealing,
  tdUpdate,
  discountedReturn,
  ucb,
  epsilonGreedy,
  searchNodes,
  aStarStep,
  minimax,
  informationGain,
  entropy,
  giniImpurity,
  perceptronUpdate,
  logisticStep,
  kMeansStep,
  nearestVote,
  linearPrediction,
  hinge,
  lineFit,
  pooledMatrix,
  convolvedMatrix,
  recurrentParameters,
  convolutionSize,
  parameterCount,
  bleuOne,
  tfIdf,
  gradientStep,
  neuron,
  meanError,
  cosineSimilarity,
  dotProduct,
  distance,
  oneMatrix,
  vectorNorm,
  matrixProduct,
  softmax,
  sigmoid,
  relu,
  rSquared,
  featureScaling,
  statistics,
  ...binaryMeasures,
  ...rankMeasures,
  macroAverage,
  chiSquare,
  ...samplingErrors,
  ...informationMeasures,
  ...odds,
  ...ensembles,
  silhouette,
  explainedVariance,
  marginWidth,
  rouletteWheel,
  ...regressionMeasures,
  derivativeAt,
  activationValue,
  ...transformerCounts,
  ...convolutionCounts,
  ...layerParameters,
  receptiveField,
  clippedGradient,
  ...learningRates,
  ...modelMemory,
  trainingCounts,
  ...kalmanUpdates,
  ...plainDistributions,
  fromSources,
  naiveBayes,
  alphaBeta,
  expectimax,
  ...initialScales,
  totalProbability,
  inclusionExclusion,
  ...oneStepRewards,
  pathSearch,
  visitOrder,
  ...searchCounts,
  ...textMeasures,
  varyTogether,
  vectorProjection,
  unify,
  resolutionStep,
  normalForm,
  negation,
  entailment,
  equivalence,
  truthValue,
  truthTable,
];
