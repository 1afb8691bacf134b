/** Every simulation by its id; each loads when it is opened. */
import type { AnySimulation } from "./simulation.ts";

type Load = () => Promise<{ readonly simulation: AnySimulation }>;

// One line each, in alphabetical order.
const loads: Readonly<Record<string, Load>> = {
  "activation-function": () => import("./kinds/activation-function/simulation.ts"),
  "alpha-beta-pruning": () => import("./kinds/alpha-beta-pruning/simulation.ts"),
  "arc-consistency": () => import("./kinds/arc-consistency/simulation.ts"),
  backpropagation: () => import("./kinds/backpropagation/simulation.ts"),
  "bayes-theorem": () => import("./kinds/bayes-theorem/simulation.ts"),
  "bias-variance-tradeoff": () => import("./kinds/bias-variance-tradeoff/simulation.ts"),
  "binomial-distribution": () => import("./kinds/binomial-distribution/simulation.ts"),
  "byte-pair-encoding": () => import("./kinds/byte-pair-encoding/simulation.ts"),
  "central-limit-theorem": () => import("./kinds/central-limit-theorem/simulation.ts"),
  "contrastive-learning": () => import("./kinds/contrastive-learning/simulation.ts"),
  convolution: () => import("./kinds/convolution/simulation.ts"),
  "cross-validation": () => import("./kinds/cross-validation/simulation.ts"),
  "decision-threshold": () => import("./kinds/decision-threshold/simulation.ts"),
  "decision-tree": () => import("./kinds/decision-tree/simulation.ts"),
  "decoding-strategy": () => import("./kinds/decoding-strategy/simulation.ts"),
  "dpll-algorithm": () => import("./kinds/dpll-algorithm/simulation.ts"),
  eigenvector: () => import("./kinds/eigenvector/simulation.ts"),
  "forward-diffusion-process": () => import("./kinds/forward-diffusion-process/simulation.ts"),
  "fourier-transform": () => import("./kinds/fourier-transform/simulation.ts"),
  "genetic-algorithm": () => import("./kinds/genetic-algorithm/simulation.ts"),
  gradient: () => import("./kinds/gradient/simulation.ts"),
  "gradient-descent": () => import("./kinds/gradient-descent/simulation.ts"),
  "hidden-markov-model": () => import("./kinds/hidden-markov-model/simulation.ts"),
  "k-means": () => import("./kinds/k-means/simulation.ts"),
  "k-nearest-neighbors": () => import("./kinds/k-nearest-neighbors/simulation.ts"),
  "kalman-filter": () => import("./kinds/kalman-filter/simulation.ts"),
  "kernel-trick": () => import("./kinds/kernel-trick/simulation.ts"),
  "kl-divergence": () => import("./kinds/kl-divergence/simulation.ts"),
  "latent-space": () => import("./kinds/latent-space/simulation.ts"),
  "linear-regression": () => import("./kinds/linear-regression/simulation.ts"),
  "linear-transformation": () => import("./kinds/linear-transformation/simulation.ts"),
  "logistic-regression": () => import("./kinds/logistic-regression/simulation.ts"),
  "markov-chain": () => import("./kinds/markov-chain/simulation.ts"),
  momentum: () => import("./kinds/momentum/simulation.ts"),
  "monte-carlo-tree-search": () => import("./kinds/monte-carlo-tree-search/simulation.ts"),
  "multi-armed-bandit": () => import("./kinds/multi-armed-bandit/simulation.ts"),
  "multilayer-perceptron": () => import("./kinds/multilayer-perceptron/simulation.ts"),
  "normal-distribution": () => import("./kinds/normal-distribution/simulation.ts"),
  overfitting: () => import("./kinds/overfitting/simulation.ts"),
  "particle-filter": () => import("./kinds/particle-filter/simulation.ts"),
  "path-finding": () => import("./kinds/path-finding/simulation.ts"),
  perceptron: () => import("./kinds/perceptron/simulation.ts"),
  "poisson-distribution": () => import("./kinds/poisson-distribution/simulation.ts"),
  pooling: () => import("./kinds/pooling/simulation.ts"),
  "positional-encoding": () => import("./kinds/positional-encoding/simulation.ts"),
  "principal-component-analysis": () => import("./kinds/principal-component-analysis/simulation.ts"),
  "q-learning": () => import("./kinds/q-learning/simulation.ts"),
  "scaled-dot-product-attention": () => import("./kinds/scaled-dot-product-attention/simulation.ts"),
  "simulated-annealing": () => import("./kinds/simulated-annealing/simulation.ts"),
  softmax: () => import("./kinds/softmax/simulation.ts"),
  "support-vector-machine": () => import("./kinds/support-vector-machine/simulation.ts"),
  "value-iteration": () => import("./kinds/value-iteration/simulation.ts"),
  "word-embedding": () => import("./kinds/word-embedding/simulation.ts"),
};

export const simulationIds: readonly string[] = Object.keys(loads);

/** @returns undefined for one that this version doesn't have */
export async function loadSimulation(id: string): Promise<AnySimulation | undefined> {
  return Object.hasOwn(loads, id) ? (await loads[id]?.())?.simulation : undefined;
}
