/** Questions that can be told apart, each answered from the course. */
const subjects = ["softmax", "entropy", "dropout", "overfitting", "gradient descent", "a perceptron", "attention"];

/** @param mark tells it from every other */
export const questionAbout = (pick: number, mark: string): string =>
  `What is ${subjects[pick % subjects.length]}? (${mark})`;
