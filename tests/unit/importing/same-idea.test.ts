/** Which names are one idea, and which never are. */
import { describe, expect, test } from "vitest";
import { importThese } from "../../support/importing/files.ts";

/** A text that defines both names, each twice over and in bold. */
const textOn = (...names: readonly string[]): string =>
  `# A subject of its own\n\n${names
    .map((name) => `**${name}** is a way to do one thing well.\n\nPeople who know ${name} use ${name} often.`)
    .join("\n\n")}`;

async function ideasOf(text: string): Promise<readonly (readonly string[])[]> {
  const { course } = await importThese({ "a.md": text });
  return (course?.concepts ?? []).map(({ title, aliases }) => [title, ...aliases]);
}

describe("opposites and neighbours stay two ideas", () => {
  test.each([
    ["supervised learning", "unsupervised learning"],
    ["L1 regularization", "L2 regularization"],
    ["value function", "Q-value function"],
    ["linear regression", "non-linear regression"],
    ["linear model", "nonlinear model"],
    ["encoder network", "decoder network"],
    ["precision score", "recall score"],
    ["type I error", "type II error"],
    ["on-policy learning", "off-policy learning"],
    ["overfitting", "underfitting"],
    ["discriminative model", "generative model"],
    ["forward pass", "backward pass"],
    ["parametric test", "nonparametric test"],
    ["batch normalization", "layer normalization"],
    ["convex function", "non-convex function"],
    ["symmetric matrix", "antisymmetric matrix"],
    ["word2vec", "doc2vec"],
    ["bias", "variance"],
  ])("%s and %s", async (one, other) => {
    const ideas = await ideasOf(textOn(one, other));
    const holding = (name: string) =>
      ideas.filter((names) => names.some((known) => known.toLowerCase() === name.toLowerCase()));
    expect(holding(one), one).toHaveLength(1);
    expect(holding(other), other).toHaveLength(1);
    expect(holding(one)[0]).not.toBe(holding(other)[0]);
  });
});

describe("variants of one name are one idea", () => {
  test.each([
    ["recurrent neural network", "recurrent neural networks"],
    ["back-propagation", "backpropagation"],
    ["k-means clustering", "K means clustering"],
    ["regularisation term", "regularization term"],
    ["labelled data set", "labeled data set"],
    ["colour model", "color model"],
    ["auto-encoder", "autoencoder"],
    ["confusion matrix", "confusion matrices"],
    ["support vector machine", "Support Vector Machines"],
    ["naïve Bayes", "naive Bayes"],
    ["Bayes' theorem", "Bayes theorem"],
    ["fully-connected layer", "fully connected layer"],
  ])("%s and %s", async (one, other) => {
    const named = (await ideasOf(textOn(one, other))).filter(([title]) => !/subject/i.test(title ?? ""));
    expect(named).toHaveLength(1);
  });

  test("an acronym and what it stands for, whichever comes first", async () => {
    for (const text of [
      "A recurrent neural network (RNN) is a network with a loop.\n\nAn RNN reads a sequence. RNNs have a state.",
      "An RNN (recurrent neural network) is a network with a loop.\n\nThe recurrent neural network reads. RNNs have a state.",
    ]) {
      const ideas = await ideasOf(`# Sequences\n\n${text}`);
      const holding = ideas.filter((names) => names.some((name) => /^rnns?$|recurrent neural network/i.test(name)));
      expect(holding).toHaveLength(1);
      expect(holding[0]?.map((name) => name.toLowerCase())).toEqual(
        expect.arrayContaining(["rnn", "recurrent neural network"]),
      );
    }
  });

  test("an acronym that stands for two things makes one of neither", async () => {
    const ideas = await ideasOf(
      "# Two maps\n\nMaximum a posteriori (MAP) is an estimate with a prior. The maximum a posteriori estimate leans on it.\n\nMean average precision (MAP) is a score of rankings. Mean average precision rewards early hits.",
    );
    const of = (part: RegExp) => ideas.find((names) => names.some((name) => part.test(name)));
    expect(of(/posteriori/i)).not.toBe(of(/average precision/i));
    expect(ideas.flat().filter((name) => name === "MAP")).toHaveLength(1);
  });
});
