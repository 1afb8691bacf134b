/** DPLL on a few clauses: guesses, forced values and conflicts, one by one. */
import type { Tone } from "../../../figures/schema-parts.ts";
import { type BoardCell, drawBoard } from "../../board.ts";
import { text, toggle } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { joinedByAnd } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { type Assignment, type Clause, type DpllEvent, type Literal, readClauses, runDpll, truthOf } from "./model.ts";

const most = 150;

interface State {
  readonly clauses: readonly Clause[];
  readonly trace: readonly DpllEvent[];
  /** Events that are shown. */
  readonly shown: number;
}

const written = ({ name, positive }: Literal): string => (positive ? name : `¬${name}`);
const wholeClause = (clause: Clause | undefined): string => (clause ?? []).map(written).join(" ∨ ");
const assigned = ({ name, positive }: Literal): string => `${name} is ${positive ? "true" : "false"}`;

function told({ kind, literal, clause }: DpllEvent, clauses: readonly Clause[]): string {
  const where = clause === undefined ? "" : `clause ${clause + 1} (${wholeClause(clauses[clause])})`;
  switch (kind) {
    case "guess":
      return literal ? `Guess: ${assigned(literal)}.` : "Guess.";
    case "unit":
      return literal
        ? `Forced: in ${where} only ${written(literal)} can still be true, so ${assigned(literal)}.`
        : "Forced.";
    case "conflict":
      return `Conflict: in ${where} every literal is false.`;
    case "flip":
      return literal ? `Taken back to the latest open guess and turned round: ${assigned(literal)}.` : "Taken back.";
    case "satisfied":
      return "Every clause has a true literal: the formula is satisfied.";
    case "unsatisfiable":
      return "No guess is left to turn round: the formula can't be satisfied.";
  }
}

function said({ clauses, trace, shown }: State): string {
  if (clauses.length === 0)
    return "No clause can be read. Write letters from a to h, a minus for not, and commas between clauses: a b, -a c.";
  const event = trace[shown - 1];
  if (!event)
    return `${counted(clauses.length, "clause")}, each of which needs a true literal. Nothing has a value yet.`;
  return shown === most && event.kind !== "satisfied" && event.kind !== "unsatisfiable"
    ? `${told(event, clauses)} It would go on from here, but ends after ${most} steps.`
    : told(event, clauses);
}

function rows(clauses: readonly Clause[], values: Assignment, current: number | undefined): BoardCell[][] {
  const columns = Math.max(1, ...clauses.map((clause) => clause.length));
  return clauses.map((clause, r) =>
    Array.from({ length: columns }, (_, c): BoardCell => {
      const literal = clause[c];
      if (!literal) return {};
      const value = truthOf(literal, values);
      const tone: Tone | undefined = value === undefined ? undefined : value ? 1 : 2;
      return { lines: [written(literal)], ...(tone ? { tone } : {}), marked: r === current };
    }),
  );
}

export const simulation = defineSimulation({
  controls: {
    clauses: text("Clauses: letters a to h, - for not", "a b, -a c, -a -c d, -c -d, b c e, -b -e", 120),
    units: toggle("Unit propagation", true),
  },
  start: ({ clauses: given, units }): State => {
    const clauses = readClauses(given);
    return { clauses, trace: clauses.length > 0 ? runDpll(clauses, units, most) : [], shown: 0 };
  },
  step: (state) => (state.shown < state.trace.length ? { ...state, shown: state.shown + 1 } : undefined),
  mostSteps: most,
  pace: 1200,
  view: (state) => {
    const { clauses, trace, shown } = state;
    const past = trace.slice(0, shown);
    const event = past.at(-1);
    const values = event?.values ?? {};
    const count = (kind: DpllEvent["kind"]): string => String(past.filter((one) => one.kind === kind).length);
    const cells = rows(clauses, values, event?.clause);
    const set = Object.entries(values).map(([name, value]) => `${name} ${value ? "true" : "false"}`);
    const states = clauses.map((clause, i) => {
      const results = clause.map((literal) => truthOf(literal, values));
      const verdict = results.includes(true) ? "true" : results.includes(undefined) ? "open" : "false";
      return [String(i + 1), wholeClause(clause), verdict];
    });
    return {
      says: said(state),
      pictures: [
        {
          alternative:
            clauses.length === 0
              ? "An empty board: there are no clauses."
              : `A row of literals for each clause. ${states.map(([i, clause, verdict]) => `Clause ${i}, ${clause}: ${verdict}`).join("; ")}. ${set.length > 0 ? `Values: ${joinedByAnd(set)}.` : "No letter has a value."}`,
          draw: (frame) =>
            drawBoard(
              {
                cells: cells.length > 0 ? cells : [[{ lines: ["–"] }]],
                rows: clauses.map((_, i) => String(i + 1)),
                tones: { 1: "True", 2: "False" },
                marked: "Clause that forces or fails",
                side: 56,
                height: 30,
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Guesses", value: count("guess") },
        { label: "Forced", value: count("unit") },
        { label: "Conflicts", value: count("conflict") },
        { label: "Values", value: set.length > 0 ? set.join(", ") : "none" },
      ],
      table: { columns: ["Clause", "Literals", "Now"], rows: states },
    };
  },
  predict: {
    question:
      "With the clauses at the start, unit propagation is switched off. Does the search need fewer guesses, or more?",
    choices: ["Fewer", "As many", "More"],
    right: 2,
    because:
      "What a clause with a single open literal would have said at once, the search has to guess, and to take back when it was wrong.",
  },
});
