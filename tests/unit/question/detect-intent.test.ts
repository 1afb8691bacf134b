import { describe, expect, it } from "vitest";
import { detectIntent } from "../../../src/question/detect-intent.ts";

describe("intent is read from the wording", () => {
  it.each([
    ["what is a perceptron", "define"],
    ["relu", "define"],
    ["What is CLIP and how is it used in computer vision applications?", "explain"],
    ["walk me through beam search", "explain"],
    ["Why is a forest better than a tree?", "why"],
    ["why do resnets have skip connections", "why"],
    ["what's the point of dropout", "why"],
    ["how does an lstm remember", "how"],
    ["CNN or RNN, which is better?", "compare"],
    ["difference between precision and recall", "compare"],
    ["stemming vs lemmatization", "compare"],
    ["how is an rnn different from a cnn", "compare"],
    ["what makes gru and lstm different?", "compare"],
    ["what are the different types of clustering", "list"],
    ["how do I combine two different models", "how"],
    ["can I use pca when my features have very different scales?", "explain"],
    ["numpy implementation of softmax", "code"],
    ["show me code for k-means", "code"],
    ["what should I know before studying backprop?", "prerequisites"],
    ["what should the temperature be for writing code?", "define"],
    ["how do I do grid search in scikit-learn", "code"],
    ["the accuracy drops month after month. why", "why"],
    ["prerequisites for transformers", "prerequisites"],
    ["teach me reinforcement learning from scratch", "path"],
    ["what types of learning are there", "list"],
    ["derive the normal equation", "math"],
    ["where are GANs used", "apply"],
    ["give me an example of overfitting", "example"],
    ["¿Qué es el descenso de gradiente?", "define"],
    ["Comment fonctionne la rétropropagation ?", "how"],
    ["thanks!", "smalltalk"],
  ] as const)("%s → %s", (question, intent) => expect(detectIntent(question)).toBe(intent));
});
