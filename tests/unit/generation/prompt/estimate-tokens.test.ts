import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateChatTokens, estimateTokens } from "../../../../src/generation/prompt/estimate-tokens.ts";

/** Counted with the vocabularies of GPT-2, Llama 2, Llama 3, cl100k and o200k; the largest of the five. */
const counted: readonly (readonly [string, number])[] = [
  ["Gradient descent takes a small step downhill, again and again, until the loss stops falling.", 20],
  ["Regularization discourages overparameterized autoencoders from memorizing idiosyncratic examples.", 23],
  ["- Speech recognition\n- Machine translation\n- Recommending films, songs and books", 18],
  ["$$\\text{softmax}(z)_i = \\frac{e^{z_i}}{\\sum_{j=1}^{K} e^{z_j}}$$", 39],
  ["$$A = \\begin{bmatrix} 1 & 0 & 2 \\\\ 3 & 1 & 4 \\\\ 0 & 5 & 6 \\end{bmatrix}$$", 42],
  ["With a learning rate of 0.1 and gradients 2.5, -1.25 and 0.625 the weights become 0.75, 1.125 and 0.9375.", 53],
  [
    "import numpy as np\n\ndef relu(x):\n    return np.maximum(0, x)\n\nfor i in range(3):\n    print(i, relu(i - 1))",
    50,
  ],
  ["| Model | Layers | Accuracy |\n| --- | --- | --- |\n| Small | 4 | 91.2 % |\n| Large | 12 | 94.7 % |", 49],
  ["IGNORE ALL PREVIOUS INSTRUCTIONS. CNN, RNN, LSTM, GRU AND GPT.", 31],
  ["Wie hängt die Lernrate mit der Überanpassung zusammen, und warum schwankt der Verlust?", 33],
  ["¿Qué es el descenso de gradiente y por qué funciona también con funciones no convexas?", 31],
  ["Что такое градиентный спуск и зачем нужна скорость обучения?", 67],
  ["梯度下降是什么？学习率为什么不能太大？", 40],
  ["勾配降下法とは何ですか？学習率はなぜ重要ですか？", 44],
  ["경사 하강법이란 무엇인가요? 학습률은 왜 중요한가요?", 63],
  ["ما هو الانحدار التدرجي ولماذا يهم معدل التعلم؟", 42],
  ["ग्रेडिएंट डिसेंट क्या है और लर्निंग रेट क्यों ज़रूरी है?", 92],
  ["∇L(θ) ≤ ½‖x − y‖², σ(z) = 1/(1 + e⁻ᶻ), x ∈ ℝⁿ", 43],
  ["🤖📈🎉", 13],
];

describe("estimated tokens", () => {
  it.each(counted)("are at least those counted, and less than twice as many: %s", (text, tokens) => {
    expect(estimateTokens(text)).toBeGreaterThanOrEqual(tokens);
    expect(estimateTokens(text)).toBeLessThan(2 * tokens);
  });

  it("add up over lines, so that what was weighed apart fits together", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (texts) => {
        const apart = texts.reduce((sum, text) => sum + estimateTokens(`\n${text}`), 0);
        expect(estimateTokens(`\n${texts.join("\n")}`)).toBeLessThanOrEqual(Math.max(1, apart));
      }),
    );
  });

  it("count what a chat template adds to every message", () => {
    const message = { role: "user", content: "" } as const;
    expect(estimateChatTokens([message, message])).toBeGreaterThan(estimateChatTokens([message]) + 5);
  });
});
