/** What holds for every simulation, whatever its learner does. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFigure } from "../../../src/figures/draw-figure.ts";
import { type Drawing, hasRealNumbers, type SvgNode } from "../../../src/figures/svg.ts";
import { cutMark } from "../../../src/figures/text.ts";
import {
  type Control,
  type Controls,
  readValues,
  startValues,
  type Values,
} from "../../../src/simulations/controls.ts";
import { type AnySimulation, mostSteps, type Picture, play } from "../../../src/simulations/simulation.ts";
import { loadSimulation, simulationIds } from "../../../src/simulations/simulations.ts";

const number = (from: number, to: number) =>
  fc.oneof(fc.constantFrom(from, to), fc.double({ min: from, max: to, noNaN: true }));

function anyValue(control: Control): fc.Arbitrary<unknown> {
  switch (control.kind) {
    case "range":
      return number(control.from, control.to).map((value) =>
        Math.min(control.to, control.from + Math.round((value - control.from) / control.step) * control.step),
      );
    case "choice":
      return fc.constantFrom(...Object.keys(control.options));
    case "switch":
      return fc.boolean();
    case "text":
      return fc
        .oneof(fc.constant(""), fc.constant(control.value), fc.string({ maxLength: control.most, unit: "grapheme" }))
        .filter((value) => value.length <= control.most);
    case "numbers": {
      const { from, to, value } = control;
      return fc.oneof(
        fc.constant(value.map(() => from)),
        fc.constant(value.map(() => Math.max(from, Math.min(to, 0)))),
        fc.array(number(from, to), { minLength: value.length, maxLength: value.length }),
      );
    }
    case "points":
      return fc.oneof(
        fc.constant(control.value.map(() => [control.x[0], control.y[0]])),
        fc.array(fc.tuple(number(...control.x), number(...control.y)), {
          minLength: control.value.length,
          maxLength: control.value.length,
        }),
      );
  }
}

const anyValues = (controls: Controls): fc.Arbitrary<Values> =>
  fc.record(
    Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, anyValue(control)])),
  ) as fc.Arbitrary<Values>;

function drawn({ draw }: Picture, width: number): Drawing | undefined {
  const frame = { width, id: "test" };
  return typeof draw === "function" ? draw(frame) : drawFigure(draw, frame);
}

const textsOf = (nodes: readonly (SvgNode | string)[]): string[] =>
  nodes.flatMap((node) => (typeof node === "string" ? [node] : textsOf(node.children)));

function check(simulation: AnySimulation, values: Values, steps: number): void {
  const { state } = play(simulation, values, steps);
  const { pictures, says, readouts = [], table } = simulation.view(state, values);
  expect(says.trim()).not.toBe("");
  expect(pictures.length).toBeGreaterThan(0);
  const told = [says, ...readouts.flatMap(({ label, value }) => [label, value]), ...(table?.rows.flat() ?? [])];
  for (const text of [...told, ...pictures.map(({ alternative }) => alternative)])
    expect(text).not.toMatch(/\b(NaN|undefined|Infinity|null)\b|\[object/);
  for (const picture of pictures) {
    expect(picture.alternative.trim()).not.toBe("");
    for (const width of [272, 640]) {
      const drawing = drawn(picture, width);
      if (!drawing) throw new Error(`"${picture.alternative}" could not be drawn at ${width} px`);
      expect(hasRealNumbers(drawing)).toBe(true);
      expect(drawing.width).toBeLessThanOrEqual(width);
      expect(
        textsOf(drawing.nodes).filter((text) => text.includes(cutMark) || /NaN|undefined|Infinity/.test(text)),
      ).toEqual([]);
    }
  }
  if (table) for (const row of table.rows) expect(row.length).toBe(table.columns.length);
}

describe.each(simulationIds)("the simulation %s", (id) => {
  const load = async (): Promise<AnySimulation> => {
    const simulation = await loadSimulation(id);
    if (!simulation) throw new Error(`no simulation ${id}`);
    return simulation;
  };

  it("can be seen and read at its start, in the middle and at its end", async () => {
    const simulation = await load();
    for (const steps of [0, 1, 2, 7, simulation.mostSteps ?? mostSteps])
      check(simulation, startValues(simulation.controls), steps);
  });

  it("shows something true whatever its controls are set to", async () => {
    const simulation = await load();
    const steps = fc.constantFrom(0, 1, 3, simulation.step ? (simulation.mostSteps ?? mostSteps) : 0);
    fc.assert(
      fc.property(anyValues(simulation.controls), steps, (values, many) => check(simulation, values, many)),
      { numRuns: 40 },
    );
  });

  it("ends by itself and shows the same for the same values", async () => {
    const simulation = await load();
    const values = startValues(simulation.controls);
    const played = play(simulation, values, 100_000);
    expect(played.ended).toBe(true);
    expect(JSON.stringify(play(simulation, values, 100_000).state)).toBe(JSON.stringify(played.state));
  });

  it("changes its picture with its first step, or with some control", async () => {
    const simulation = await load();
    const values = startValues(simulation.controls);
    const shown = (steps: number, of: Values): string => {
      const { pictures, says } = simulation.view(play(simulation, of, steps).state, of);
      return JSON.stringify([says, pictures.map((picture) => [picture.alternative, drawn(picture, 400)])]);
    };
    if (simulation.step) expect(shown(1, values)).not.toBe(shown(0, values));
    const variants = Object.entries(simulation.controls).map(([name, control]) =>
      fc.sample(anyValue(control), { numRuns: 12, seed: 7 }).map((value) => ({ ...values, [name]: value }) as Values),
    );
    const last = simulation.step ? 5 : 0;
    for (const [i, own] of variants.entries())
      expect(
        own.some((one) => shown(last, one) !== shown(last, values)),
        `${Object.keys(simulation.controls)[i]} changes nothing`,
      ).toBe(true);
  });

  it("asks for a prediction that has one right choice and a reason", async () => {
    const { predict } = await load();
    if (!predict) throw new Error(`${id} asks for no prediction`);
    expect(new Set(predict.choices).size).toBe(predict.choices.length);
    expect(predict.choices.length).toBeGreaterThan(1);
    expect(predict.choices[predict.right]).toBeDefined();
    expect(predict.because.length).toBeGreaterThan(20);
  });

  it("takes from a link only what fits its controls", async () => {
    const { controls } = await load();
    const hostile = Object.fromEntries(Object.keys(controls).map((name) => [name, { toString: "x" }]));
    expect(readValues(controls, hostile)).toEqual(startValues(controls));
    expect(readValues(controls, { __proto__: null, other: 1 })).toEqual(startValues(controls));
  });
});
