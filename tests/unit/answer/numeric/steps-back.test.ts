/** Questions beside the newer shapes that ask for something else: a wrong number in bold is the worst answer. */
import { describe, expect, it } from "vitest";
import { ask, misfit } from "./ask.ts";

const beside = [
  // Splits
  "what is information gain in a tree of depth 3",
  "which attribute has the higher information gain, [6,2] and [3,3] or [3,4] and [6,1]",
  "gain ratio of [8,2] and [2,8]",
  "information gain: left 4 yes, right 5 no",
  "information gain when 20 examples are split into 4 yes 1 no and 1 yes 4 no",
  // Games and search
  "which leaves are pruned by alpha beta in [3,12,8],[2,4,6]",
  "expectiminimax with leaves [3,12] and [2,4]",
  "minimax depth 3 branching 2",
  "minimax regret of [3,2] and [4,5]",
  "is A* with g=3 and h=4 admissible",
  "greedy best first: A g=3 h=4, B g=2 h=6, which next?",
  "A* on the graph with edges S-A 2, A-G 5 and h(S)=6, h(A)=4",
  // Softmax
  "logits [2,1,0] and label 0, cross entropy loss",
  "what temperature for logits 2, 1, 0 gives probabilities 0.5",
  "sampling from logits 2, 1, 0 with temperature 1 top-k 2",
  // Bayes
  "1% of mails are spam. filter flags 90% of spam and 5% of normal mail. How likely is a spam mail to be flagged?",
  "1% of mails are spam. filter flags 90% of spam and 5% of normal mail. How likely is it that a mail is flagged?",
  "1% of emails are phishing. the filter flags 90% of phishing and 5% of normal mails. probability that an unflagged mail is phishing",
  "20% of emails are spam. filter catches 90% of spam and 5% of good mail. probability that a good mail is flagged?",
  "70% of people like tea, 20% of them like milk, how likely is both",
  // Learning
  "perceptron new weights after 2 epochs w=[0,0] x=[1,1] target 1 learning rate 1",
  "perceptron with a sigmoid, w=[1,1], x=[1,1], target 1, learning rate 0.1, new weights",
  "logistic regression w=0 b=0 x=2 y=1 lr 0.1 two steps",
  "logistic regression with l2 w=1 x=2 y=1 lr 0.1 lambda 0.5 one step",
  "k-means++ with points 1, 2, 10 and centroid 1",
  "k-means until convergence: points 1, 2, 10, 12, centroids 1 and 10",
  "weighted knn k=3 (0,0) A, (1,1) B, (2,2) B classify (0.5,0.5)",
  "linear model y=2x+1, x=3, actual 8, error?",
  "squared hinge loss for y = 1 and score 0.3",
  "min max normalization of [1,2,3] to [-1,1]",
  "batch normalize [1,2,3]",
  "z-score of 1.96 p-value",
  "adjusted R2 for y = [1,2,3] and predictions [1,2,4] with 1 feature",
  // Vision
  "iou of boxes [0,0,10,10] and [5,5,10,10] given as x, y, width, height",
  "what does an IoU threshold of 0.5 mean",
  "max pooling then relu of [[1,2],[3,4]] with 2x2",
  "transposed convolution of [[1,2],[3,4]] with kernel [[1,0],[0,1]]",
  "how many parameters has a bidirectional LSTM with input size 10 and hidden size 20",
  "LSTM with 10 inputs, 20 hidden units and an output layer of 5: parameters?",
  // Text
  "edit distance of intention and execution with substitution cost 2",
  "what is the edit distance between two strings",
  "perplexity 20 vs 30 which is better",
  "t-sne perplexity 30",
  "bigram with add one smoothing count(a b)=2 count(a)=5 vocabulary 10",
  "laplace mechanism with epsilon 1 and sensitivity 2",
  "bleu score 0.3 is that good",
  // Rewards
  "epsilon greedy 0.1 what is the chance of exploring",
  "epsilon-greedy with epsilon decay 0.99 and 4 arms, best arm after 10 steps?",
  "value iteration with gamma 0.9 and reward 1",
  "bellman: action a reward 1 next value 4 with 80%, action b reward 0 next value 6, gamma 0.5",
  // Chance
  "binomial coefficient 5 choose 2",
  "probability of heads on the 3rd flip after 2 heads",
  "expected value of two dice",
  "X~N(50,9) P(X<53)",
  "density of normal mean 0 sd 1 at x 1",
  "normal equation with x = 3",
  "hamming distance 1011 and 1001 and 1111",
  "L2 norm of gradient [3,4] clipped to 1",
  "eigenvectors of [[2,1],[1,2]]",
  "norm of matrix [[1,2],[3,4]]",
];

it.each(beside)("%s", (question) => expect(ask(question)).toBeUndefined());

it("a fit that is asked for its R² is not answered with a line", () => {
  expect(ask("r squared of linear regression on (1,2),(2,4),(3,5)")).toBeUndefined();
});

describe("numbers that can't be", () => {
  it.each([
    ["information gain of parent [9,5] into [6,2] and [3,4]", /is not/],
    ["P(A|B) with P(A and B)=0.3 and P(B)=0.2", /don't fit/],
    ["inverse of [[1,2],[2,4]]", /no inverse/],
    ["knn k=2 (0,0) A, (2,2) B classify (1,1)", /tie/],
    ["k-means one step: points 2, 6 and 10 with centroids 4 and 8", /convention/],
    ["expected value of [1,2] with probabilities [0.6,0.6]", /add up/],
    ["hinge loss for y = 0 and score 0.3", /neither/],
    ["IoU of boxes [5,5,0,0] and [1,1,2,2]", /corner/],
    ["hamming distance 101 and 1101", /same length/],
  ])("%s", (question, why) => expect(misfit(question)).toMatch(why));
});
