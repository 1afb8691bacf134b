import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, askAll, close, misfit, numbersOf, results, worked, wrongFormulas } from "./ask.ts";

describe("ReLU", () => {
  it.each([
    ["relu of -3", [0]],
    ["ReLU(2.5)", [2.5]],
    ["what does relu return for x = -0.5?", [0]],
    ["apply relu to [-1, 0, 2]", [0, 0, 2]],
    ["compute the ReLU function at 7", [7]],
    ["leaky relu of -2 with slope 0.1", [-0.2]],
    ["leaky relu(-2)", [-0.02]],
  ])("%s", (question, values) => expect(results(question)).toEqual(values));

  it("agrees with half the sum of a number and its size", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), (n) => {
        expect(results(`relu(${n / 10})`)).toEqual([(n / 10 + Math.abs(n / 10)) / 2]);
        expect(wrongFormulas(worked(`relu(${n / 10})`))).toEqual([]);
      }),
    );
  });
});

describe("one gradient step", () => {
  it.each([
    ["x=2, gradient 4, learning rate 0.1, whats the new x?", 1.6],
    ["one gradient descent step on f(x)=x^2 from x=3 with learning rate 0.1", 2.4],
    ["weight 0.5, gradient -0.2, lr 0.01: new weight?", 0.502],
    ["gradient descent f(x) = x² - 4x + 1, x0 = 5, lr = 0.25, one step", 3.5],
    ["If w = 1.0, dL/dw = 0.3 and eta = 0.5 what is w after one update?", 0.85],
    ["a single gradient step with step size 0.1 at x = -2 where the gradient is -4", -1.6],
  ])("%s", (question, value) => {
    expect(results(question)).toEqual([value]);
    expect(worked(question).about).toEqual(["gradient-descent"]);
  });

  it("says what does not fit", () => {
    expect(misfit("x=2, gradient 4, learning rate 0, new x in gradient descent?")).toContain("greater than 0");
    expect(misfit("gradient step for f(x)=x^2 at x=3, gradient 5, lr 0.1")).toContain("is $6$, not $5$");
  });

  it("on a parabola shrinks the distance to its bottom by 1 - 2aη", () => {
    const whole = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), whole, whole, fc.integer({ min: 1, max: 40 }), (a, b, x, rate) => {
        const question = `one gradient descent step on f(x) = ${a}x^2 ${b < 0 ? "-" : "+"} ${Math.abs(b)}x from x=${x}, learning rate ${rate / 100}`;
        const bottom = -b / (2 * a);
        const expected = bottom + (x - bottom) * (1 - (2 * a * rate) / 100);
        expect(Math.abs((results(question)[0] ?? Number.NaN) - expected)).toBeLessThan(6e-5);
        expect(wrongFormulas(worked(question))).toEqual([]);
      }),
    );
  });

  it.each([
    "gradient 4, learning rate 0.1",
    "x=2, gradient 4",
    "3 gradient steps from x=2, gradient 4, lr 0.1",
    "gradient descent on f(x)=sin(x) from x=2, lr 0.1",
    "adam step: w = 1, gradient 0.5, lr 0.1",
  ])("nothing for: %s", (question) => expect(ask(question)).toBeUndefined());
});

const outputs = (question: string) => {
  const { result } = worked(question);
  return numbersOf(result.slice(0, result.includes(", with") ? result.indexOf(", with") : undefined));
};

describe("output size of a convolution", () => {
  it.each([
    ["output size of a conv layer with 32x32 input, 5x5 kernel, stride 1, padding 2", [32, 32]],
    ["conv output size: input 28, kernel 3, stride 2, padding 1", [14, 14]],
    ["what is the output shape for a 224x224x3 image with 64 7x7 filters, stride 2 and padding 3?", [112, 112, 64]],
    ["output size of 2x2 max pooling on a 28x28 feature map", [14, 14]],
    ["a 32x32 input goes through a 3x3 convolution, no padding. output dimensions?", [30, 30]],
    ["n=7, k=3, s=2, p=0 conv output size", [3, 3]],
    ["output shape of a conv layer with 64 3x3 filters on a 224x224x3 image, padding 1", [224, 224, 64]],
    ["output size of a conv layer with 8 filters, kernel 3 and padding 1 on a 10x10 image", [10, 10, 8]],
    ["output size with same padding, 28x28 input, 5x5 filter", [28, 28]],
    ["output size of a convolution with 28x28 input, 5x5 kernel, padding='same'", [28, 28]],
    ['output size of a convolution with 28x28 input, 5x5 kernel, padding="same"', [28, 28]],
    ["output size of a convolution with 28x28 input, 5x5 kernel, padding: same", [28, 28]],
    ["output size of a convolution with 28x28 input, 5x5 kernel, padding='valid', stride 1", [24, 24]],
    ["if i have a 3x32x32 image and 16 filters of size 5x5 what's the output size", [28, 28, 16]],
  ])("%s", (question, values) => expect(outputs(question)).toEqual(values));

  it("says what it assumed, and what does not fit", () => {
    expect(worked("conv output size for input 28, kernel 3").result).toContain("with stride 1 and no padding");
    expect(misfit("5x5 input 7x7 kernel output size")).toContain("doesn't fit");
    expect(misfit("conv output size: input 28, kernel 3, stride 0")).toContain("from 1 up");
  });

  it("agrees with sliding the window", () => {
    const small = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(small(5, 64), small(1, 5), small(1, 4), small(0, 3), (n, k, s, p) => {
        let places = 0;
        for (let at = -p; at + k <= n + p; at += s) places++;
        const question = `conv output size with input ${n}x${n}, kernel ${k}x${k}, stride ${s}, padding ${p}`;
        expect(outputs(question)).toEqual([places, places]);
        expect(wrongFormulas(worked(question))).toEqual([]);
      }),
    );
  });
});

describe("parameter counts", () => {
  it.each([
    ["how many parameters does an MLP with layers [784,128,10] have?", 101770],
    ["how many parameters in a dense layer with 512 inputs and 256 outputs", 131328],
    ["number of params of a 784-128-10 network", 101770],
    ["how many weights in a fully connected layer from 100 to 50 without bias", 5000],
    ["compute the number of parameters of an mlp 784 -> 256 -> 10", 203530],
    ["how many parameters has a network with 10 inputs, 2 hidden layers of 64 units and 3 outputs?", 5059],
    ["how many parameters does an mlp with 784 inputs, hidden layers of 128 and 64, and 10 outputs have", 109386],
    ["neural net with 4 inputs, 5 hidden neurons and 3 outputs, how many parameters", 43],
    ["how many parameters does a conv layer with 3x3 kernels, 3 input channels and 64 filters have?", 1792],
    ["number of parameters for 64 3x3 filters on an RGB image", 1792],
    ["params of a conv layer 5x5, 16 input channels, 32 output channels. how many parameters?", 12832],
  ])("%s", (question, value) => expect(results(question)[0]).toBe(value));

  it("agrees with counting every connection of an MLP", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 5 }), (layers) => {
        let weights = 0;
        for (const [i, units] of layers.slice(1).entries())
          for (let unit = 0; unit < units; unit++) weights += (layers[i] ?? 0) + 1;
        const question = `how many parameters does an MLP with layers [${layers.join(", ")}] have?`;
        expect(results(question)[0]).toBe(weights);
        expect(wrongFormulas(worked(question))).toEqual([]);
      }),
    );
  });

  it("agrees with a dense layer on patches for a convolution", () => {
    const small = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(small, small, fc.integer({ min: 2, max: 64 }), (k, channels, filters) => {
        const convolution = `how many parameters: conv layer, ${k}x${k} kernel, ${channels} input channels, ${filters} filters`;
        const dense = `how many parameters has a dense layer with ${k * k * channels} inputs and ${filters} outputs`;
        expect(results(convolution)[0]).toBe(results(dense)[0]);
      }),
    );
  });
});

describe("output size and parameters of one layer", () => {
  const answers = (question: string) =>
    askAll(question).map((computed) => ("misfit" in computed ? computed.misfit : computed.result));

  it.each([
    [
      "conv layer: input 32x32, kernel 5, stride 1, padding 0, 6 filters, 3 input channels. output size and number of params?",
      ["28 \\times 28 \\times 6", "$456$"],
    ],
    [
      "32x32x3 image, 10 filters of size 5x5, stride 1, padding 2. What is the output size and how many parameters are there?",
      ["32 \\times 32 \\times 10", "$760$"],
    ],
    [
      "how many parameters has a conv layer with 3x3 kernel, 16 filters on a 28x28x1 input with stride 1 and no padding, and what is the size of the output?",
      ["26 \\times 26 \\times 16", "$160$"],
    ],
    [
      "output shape and number of weights of a conv layer with 64 3x3 filters on 224x224x3, padding 1",
      ["224 \\times 224 \\times 64", "$1792$"],
    ],
    [
      "how many parameters does a conv layer with 3 input channels, 6 filters, kernel size 5 have, and what's the output size for a 32x32 image?",
      ["28 \\times 28 \\times 6", "$456$"],
    ],
    [
      "conv2d with 3 input channels and 16 output channels, kernel size 3, padding 1, stride 2, input 64x64. output size and number of parameters?",
      ["32 \\times 32 \\times 16", "$448$"],
    ],
    [
      "input 227x227x3, 96 filters 11x11 with stride 4 and no padding: output size & params",
      ["55 \\times 55 \\times 96", "34{,}944"],
    ],
  ])("%s", (question, parts) => {
    const found = answers(question);
    expect(found).toHaveLength(parts.length);
    parts.forEach((part, i) => void expect(found[i]).toContain(part));
  });

  it.each([
    "how many parameters: conv layer, input 32x32x3, kernel size 5, 6 filters",
    "number of params of a conv layer with 3x3 kernel, 16 filters, 3 input channels, output size 28x28",
  ])("the parameters alone: %s", (question) => {
    expect(answers(question)).toHaveLength(1);
    expect(answers(question)[0]).toContain("number of parameters");
  });

  it.each([
    "conv layer: input 32x32, kernel 5, 6 filters. output size and number of params?",
    "2x2 max pooling on 28x28, output size and number of params?",
    "does the output size of a 3x3 conv on 32x32x3 with 8 filters change the number of params?",
  ])("nothing by halves: %s", (question) =>
    expect(answers(question).filter((text) => text.includes("output"))).toEqual([]),
  );

  it("the size alone where only that is asked for", () =>
    expect(answers("conv layer: input 32x32, kernel 5, stride 1, padding 0, 6 filters. output size?")).toHaveLength(1));
});

describe("TF-IDF", () => {
  it.each([
    ["A word occurs 3 times in a document of 100 words and in 10 of 1000 documents, compute tf-idf", 0.1382],
    ["tf-idf for tf=3, df=10, N=1000", 13.8155],
    ["calculate tf idf: the term appears 5 times, 1000 documents, 100 contain it", 11.5129],
    [
      "The word cat appears 3 times in a 100-word document. There are 10,000 documents and 100 of them contain cat. What is the TF-IDF (log base 10)?",
      0.06,
    ],
    ["tfidf of a term with term frequency 2, document frequency 5, number of documents 50", 4.6052],
    ["TF-IDF: term count 4, N = 200, df = 20?", 9.2103],
  ])("%s", (question, value) => {
    expect(results(question)[0]).toBe(value);
    expect(worked(question).about).toEqual(["tf-idf"]);
  });

  it("says what does not fit", () => {
    expect(misfit("tf-idf for tf=3, df=100, N=10")).toContain("100 documents when there are 10");
    expect(misfit("tf-idf for tf=3, df=0, N=10")).toContain("at least one document");
  });

  it("agrees with a difference of logarithms; a term in every document weighs 0", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        (tf, df, more) => {
          const question = `tf-idf for tf=${tf}, df=${df}, N=${df + more}`;
          const expected = tf * (Math.log2(df + more) - Math.log2(df)) * Math.LN2;
          expect(close(results(question)[0], expected) || (more === 0 && results(question)[0] === 0)).toBe(true);
          expect(wrongFormulas(worked(question))).toEqual([]);
        },
      ),
    );
  });
});
