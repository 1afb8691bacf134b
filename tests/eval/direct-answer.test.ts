/** The first screen over the bundled course: what a good tutor would say stands in it. */
import { beforeAll, describe, expect, it } from "vitest";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import type { Answer } from "../../src/domain/answer.ts";
import type { Tutor } from "../../src/tutor/answer-question.ts";
import { answerOf } from "../support/answer.ts";
import { readDirectQuestions, saysEnough } from "../support/direct-questions.ts";

let tutor: Tutor;
beforeAll(async () => {
  tutor = await loadTutor(process.cwd());
}, 240_000);

const ask = (question: string): Promise<Answer> => answerOf(tutor, question);

const screen = ({ sections }: Answer): string => sections[0]?.blocks.map(({ markdown }) => markdown).join("\n\n") ?? "";

describe("the first screen", () => {
  it("shows an answer note whole or not at all", async () => {
    const notes = tutor.graph.course.notes.map(({ passage }) => tutor.graph.passage(passage)?.markdown ?? "");
    const questions = [
      "what is q learning? also how do I choose its learning rate?",
      "What is a decision tree and how is it pruned?",
      "How do minimax and alpha-beta pruning work, and when should I use them?",
    ];
    for (const question of questions) {
      const { sections } = await ask(question);
      for (const { markdown } of sections[0]?.blocks ?? []) {
        const cut = notes.find((note) => note !== markdown && note.startsWith(markdown));
        expect(cut, `${question}: ${markdown}`).toBeUndefined();
      }
    }
  });

  it("answers each of two things that one part asks about", async () => {
    const shown = screen(await ask("how do adam and momentum work and can I combine them"));
    expect(shown).toMatch(/^Adam repeats five steps/);
    expect(shown).toMatch(/^Momentum is/m);
  });

  it.each([
    [
      "explain l1 and l2 regularization. can i combine them?",
      ["L1 regularization", "L2 regularization"],
      /Elastic net/,
    ],
    [
      "what is a cnn and what is a vit and which one should i pick for 2000 images",
      ["convolutional", "vision"],
      /few thousand photos/,
    ],
    [
      "what is batch size? what is learning rate? how are they connected?",
      ["batch size", "learning rate"],
      /in proportion/,
    ],
    ["what does pca do and what does t-sne do, when do i use which", ["Principal", "t-SNE"], /linear projection/],
    ["what's fine-tuning and what's RAG and can they be combined", ["Fine-tuning", "Retrieval"], /private or changing/],
    ["how do dropout and batch norm work and can i use both", ["neuron", "Batch normalization"], /weight decay/],
  ])("what is asked of all that was named before is answered of all: %s", async (question, each, together) => {
    const shown = screen(await ask(question));
    for (const name of each) expect(shown).toContain(name);
    expect(shown).toMatch(together);
  });

  it.each([
    ["what are the advantages and disadvantages of decision trees", /^Advantages of decision trees:/],
    ["What happens if I initialize all weights of a neural net to zero?", /identical|same gradient/],
    ["is the minimax algorithm optimal if my opponent plays badly?", /still safe/],
    ["ridge or lasso if i have 200 features and i think most of them are useless?", /^Take lasso|^Use L1/],
    ["how do i chose the number of clusters k", /elbow|silhouette/i],
  ])("begins with the answer, not with what the thing is: %s", async (question, says) => {
    expect((await ask(question)).sections[0]?.blocks[0]?.markdown).toMatch(says);
  });

  it.each([
    ["What is A* search and when is it optimal?", /^A\* search finds/],
    ["Explain the central limit theorem with an example", /^The central limit theorem states/],
  ])("begins with what it is where that is asked for too: %s", async (question, says) => {
    expect((await ask(question)).sections[0]?.blocks[0]?.markdown).toMatch(says);
  });

  it("tells uses where uses are asked for", async () => {
    const shown = screen(
      await ask("what is forward chaining used for and when would i take backward chaining instead"),
    );
    expect(shown).toMatch(/alarm|diagnos|configur|business|rule/i);
    expect(shown).toMatch(/better than/);
  });

  it.each([
    ["what does a planner need to know about an action? three bullets please", /^- .*preconditions/],
    ["what is the kernel trick, three bullets please", /^- The kernel trick replaces/],
    ["Why do we use the KL divergence?", /^KL divergence is used because/],
    ["how would i notice that i set weight decay too high", /^Training loss stays high/],
    ["i dont get backprop", /cook/],
    ["difference between batch norm and layer norm and why do transformers use layer norm", /no batch statistics/],
  ])("answers that, and not what is near it: %s", async (question, says) => {
    expect(screen(await ask(question))).toMatch(says);
  });

  it("computes nothing else where a neuron has weights", async () => {
    const shown = screen(await ask("sigmoid neuron with weights 0.5 and -1, bias 0.25, input (2, 1). output?"));
    expect(shown).not.toContain("0.8808");
  });

  it("says how it is done in the library that was asked for", async () => {
    expect(screen(await ask("how can i do grid search in scikit-learn? show code"))).toContain("GridSearchCV");
    expect(screen(await ask("show me code for k-means"))).not.toContain("sklearn");
  });

  it("begins a comparison with what its table can't say, once", async () => {
    const { sections } = await ask("CNN vs RNN");
    const [first, second] = sections;
    expect(first?.blocks[0]?.markdown).toMatch(/slides small filters.*walks through/s);
    expect(second?.blocks.map(({ markdown }) => markdown).join("\n")).not.toMatch(/walks through/);
  });

  it("says the difference and the choice once each, in the order they are asked for", async () => {
    const both = await ask(
      "whats the difference between forward chaining and backward chaining and when would i use each",
    );
    expect(screen(both)).toMatch(/^Both apply if–then rules.*\n\nForward chaining is better/s);
    const which = await ask("RAG or fine tuning if my company docs change every week?");
    expect(which.sections[0]?.blocks).toHaveLength(1);
    const text = which.sections.slice(0, 2).flatMap(({ blocks }) => blocks.map(({ markdown }) => markdown));
    expect(text.join("\n").match(/Use retrieval/g)).toHaveLength(1);
  });

  it("takes two halves of a sentence for no two sides", async () => {
    const spins =
      "agent in gridworld just spins around collecting the small bonus over and over instead of reaching the goal";
    expect((await ask(`${spins}, whats wrong`)).sections.map(({ kind }) => kind)).not.toContain("comparison");
  });

  it.each([
    ["kinds of agents", /^\[Simple reflex agents\].*utility-based/s],
    ["list the types of neural networks", /^The main neural networks are/],
  ])("names the kinds at once, and nothing beside them: %s", async (question, says) => {
    const blocks = (await ask(question)).sections[0]?.blocks ?? [];
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.markdown).toMatch(says);
  });

  it("adds no definition to what answers the question", async () => {
    const valid = "is 'if it rains the ground is wet, the ground is wet, so it rained' a valid argument";
    expect((await ask(valid)).sections[0]?.blocks).toHaveLength(1);
  });

  it.each([
    ["what does BERT stand for", /^BERT stands for \*bidirectional encoder representations from transformers\*/],
    ["what does naive mean in naive bayes", /^Naive Bayes is called naive because/],
    ["discuss two limitations of k-means clustering (4 marks)", /Disadvantages: /],
    ["gradient clipping: what value should I use", /^Start with 1/],
    ["true or false: more hidden layers always give better results", /small tables a simpler model/],
    ["explain bayes theorem intuitively", /^Bayes' theorem is weighing suspects/],
    ["roc auc is 0.95 but precision on the rare class is only 0.1, how can both be true", /rare the positives are/],
    ["i have a dendrogram now, where do i cut it", /largest gap/],
    ["gradient clipping: by value or by norm?", /^Clip by norm/],
    ["knn with k=1 gives me 100% training accuracy, is that good?", /^A perfect training score .* says nothing/],
    ["auc 0.5 means what", /no better than chance/],
    ["what is tokenization in nlp", /^Tokenization splits text/],
    ["does dropout slow down training", /^Dropout slows down training in epochs/],
    ["how does a transformer know the word order", /positional encoding/],
  ])("begins with what was asked, whatever is near it: %s", async (question, says) => {
    const blocks = (await ask(question)).sections[0]?.blocks ?? [];
    expect(blocks[0]?.markdown).toMatch(says);
  });

  it("shows steps as numbered steps, and nothing beside them", async () => {
    const shown = screen(await ask("how does k-means work step by step"));
    expect(shown).toMatch(/^k-means runs in a loop\.\n\n1\. .*\n4\. Repeat/s);
    expect(shown).not.toMatch(/Run it 10 times/);
  });

  it("answers a pasted error by a note on just that error, or says that there is none", async () => {
    expect(screen(await ask("RuntimeError: CUDA out of memory while training"))).toMatch(/^Halve the batch size/);
    expect(screen(await ask("KeyError: 'price' when i select a column of my table"))).toMatch(/^A KeyError such as/);
    expect(screen(await ask("AttributeError: 'list' object has no attribute 'shape' in my tensor"))).not.toMatch(
      /picture/,
    );
    const unknown = screen(await ask("LookupError: unknown encoding when i load my labels"));
    expect(unknown).toMatch(/^No note of this course explains this error/);
  });

  it("puts nothing between what a thing is and the code that was asked for with it", async () => {
    const asked = "What is attention in transformers and can you provide a python example of how it is used?";
    const { sections } = await ask(asked);
    expect(sections[0]?.blocks).toHaveLength(1);
    expect(sections[1]?.blocks.some(({ markdown }) => markdown.includes("import numpy"))).toBe(true);
  });

  it("names a side that the course doesn't cover", async () => {
    const shown = screen(await ask("when would i use GOAP planning instead of a classical planner"));
    expect(shown).toMatch(/^This course doesn't cover “GOAP planning”/);
    expect(screen(await ask("when is it better than bert"))).not.toContain("doesn't cover");
    const models = screen(await ask("how many models does (A or B) have if there is also a symbol C"));
    expect(models).not.toMatch(/doesn't cover|3 of 4/);
  });

  it("compares what is named, not what is said beside it", async () => {
    const { subjects } = await ask("compare BFS and DFS, when is each one better");
    expect(subjects?.map(({ id }) => id)).toEqual(["breadth-first-search", "depth-first-search"]);
  });

  it("where one starts with an idea is answered by what comes before it", async () => {
    expect(screen(await ask("i want to learn transformers, where do i start"))).not.toMatch(/diverge|warm-up/);
  });

  it("answers a number that is asked for beside nothing but a name", async () => {
    expect(screen(await ask("how many hidden layers should I use?"))).toMatch(/two hidden layers/);
  });

  it("answers what is asked of the thing named before from its own notes", async () => {
    const shown = screen(await ask("What is CLIP and how is it used in computer vision applications?"));
    expect(shown).not.toMatch(/Vision transformers are/);
  });

  it("answers that by words alone too, and what could be about anything from what was said", async () => {
    const wordsOnly = await loadTutor(process.cwd(), { wordsOnly: true });
    const asked = async (question: string) => screen(await answerOf(wordsOnly, question));
    expect(await asked("What is CLIP and how is it used in computer vision applications?")).toMatch(
      /^CLIP is used to/m,
    );
    const troubled =
      "my training loss is 0.01 but validation loss keeps rising, what is going on and what should i try first";
    for (const shown of [await asked(troubled), screen(await ask(troubled))]) {
      expect(shown).toMatch(/because the model is overfitting/);
      expect(shown).not.toMatch(/AlphaGo|search/i);
    }
  });

  it.each([
    [
      "a side beside a clause",
      "when would i use ids instead of bfs, they both find a shortest path",
      /^Use iterative deepening when memory/,
    ],
    ["what a comparison costs", "lora vs full fine tuning, how much memory do i save", /112 GB/],
    ["why one needs the other", "why does reinforcement learning need a discount factor", /^For three reasons/],
    ["a claim of its own words", "does more data always fix overfitting", /^More training data help only/],
    [
      "what is asked beside a result",
      "precision is 0.8 recall is 0.2 what is f1 and should i lower the threshold",
      /0\.32[\s\S]*threshold/,
    ],
    ["a derivation", "derive the gradient of the logistic regression loss", /chain rule[\s\S]*p-y/],
  ])("answers %s", async (_what, question, answer) => {
    expect(screen(await ask(question))).toMatch(answer);
  });

  it("offers no other idea beside a note that nearly asks it", async () => {
    expect(screen(await ask("so chatgpt understands what it says, right?"))).toMatch(/^Whether GPT understands[^\n]*$/);
  });

  it("tells who is lost, after the picture, what it stands for", async () => {
    expect(screen(await ask("i dont get backprop"))).toMatch(
      /^A cake[\s\S]*Backpropagation is an algorithm that computes/,
    );
    expect(screen(await ask("explain backprop like im five"))).not.toMatch(/Backpropagation is an algorithm/);
  });

  it("takes what is worse for no side of a comparison", async () => {
    const { intent, subjects } = await ask("which metric when missing a sick patient is much worse than a false alarm");
    expect([intent, subjects?.length]).not.toEqual(["compare", 2]);
  });

  it("says what a thing is above its code", async () => {
    const question = "What is attention in transformers and can you provide a python example of how it is used?";
    expect(screen(await ask(question))).toMatch(/^An attention mechanism computes/);
    expect(screen(await ask("python code for gradient descent"))).toMatch(/^Gradient descent minimizes/);
    const alone = (await ask("What is attention in transformers? Explain with a python example")).sections[0]?.blocks;
    expect(alone?.map(({ markdown }) => markdown.slice(0, 30))).toEqual(["An attention mechanism compute"]);
    expect(screen(await ask("explain data leakage with scaling and fix the code"))).toMatch(
      /^Scaling before splitting/,
    );
  });

  it("says within 120 words what a good tutor would, for the development questions", async () => {
    const questions = readDirectQuestions("tests/eval/questions/direct.jsonl");
    let said = 0;
    for (const question of questions) {
      const words = screen(await ask(question.question)).split(/\s+/);
      if (saysEnough(question, words.slice(0, 120).join(" "))) said++;
    }
    expect(said / questions.length).toBeGreaterThanOrEqual(0.86);
  }, 120_000);
});
