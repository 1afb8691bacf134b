import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, close, misfit, numbersOf, results, worked, wrongFormulas } from "./ask.ts";

describe("one neuron", () => {
  it.each([
    ["sigmoid neuron with weights [0.5, -0.3] and bias 0.1, input [1, 2]. what is the output?", [0.5]],
    ["a neuron has weights (0.4, 0.6), inputs (1, 0.5) and bias -0.2, sigmoid activation. output?", [0.6225]],
    ["relu neuron weights 1 and -2, bias 0.5, input (3, 1)", [1.5]],
    ["inputs x1=1, x2=2, weights w1=0.5, w2=-0.5 and bias b=0.2, what does a tanh unit give", [-0.2913]],
    ["neuron w = [1,2], x = [3,4], b = -1, no activation", [10]],
    ["compute the weighted sum of a neuron: inputs 1, 2, 3 weights 0.2, 0.3, 0.5 bias 1", [3.3]],
    ["sigmoid(wx+b) with w=2, x=3, b=1", [0.9991]],
    ["a relu unit with w=[1, -1]^T x=[2,5]^T b=0", [0]],
    ["logistic regression with weights [2, -1], bias 0.5 and features [1, 3]: predicted probability?", [0.3775]],
  ])("%s", (question, expected) => {
    expect(results(question)).toEqual(expected);
    expect(wrongFormulas(worked(question))).toEqual([]);
  });

  it.each([
    ["perceptron with weights 0.6 and 0.6 and threshold 1, inputs 1 and 1, does it fire?", 1],
    ["perceptron weights [1, -1], bias -0.5, input [1, 1] output?", 0],
    ["step neuron w=[2,1] x=[-1,1] b=0 with sign output -1 or +1", -1],
  ])("with a step: %s", (question, expected) => {
    expect(numbersOf(worked(question).result)[0]).toBe(expected);
  });

  it("agrees with a sum of its own", () => {
    const number = fc.integer({ min: -40, max: 40 }).map((n) => n / 10);
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 6 }), number, (pairs, bias) => {
        const weights = pairs.map(([w]) => w).join(", ");
        const inputs = pairs.map(([, x]) => x).join(", ");
        let z = bias;
        for (const [w, x] of pairs) z += w * x;
        const [shown] = results(`sigmoid neuron, weights [${weights}], inputs [${inputs}], bias ${bias}`);
        expect(close(shown, 1 / (1 + Math.exp(-z)))).toBe(true);
      }),
    );
  });

  it("says when weights and inputs don't fit", () => {
    expect(misfit("sigmoid neuron weights [1,2,3], inputs [1,2], bias 0")).toContain("2 and 3");
  });

  it.each([
    "sigmoid neuron with weights [0.5, -0.3] and bias 0.1",
    "relu neuron with weights [1, 2]",
    "sigmoid neuron weights [1,2] input [1,1] bias 0 target 1 learning rate 0.1, new weights?",
    "how many neurons with weights 3 and inputs 4 do I need",
    "neuron with weights [1,2], input [3,4], bias 0: derivative of the output",
    "hidden layer with relu, weights [[1,2],[3,4]], input [1,1], bias [0,0]",
  ])("leaves alone: %s", (question) => {
    expect(ask(question)).toBeUndefined();
  });
});
