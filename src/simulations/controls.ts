/** What a learner can change in a simulation. Every change starts it anew: what is shown follows from values and steps alone. */
import type { Point } from "../figures/sample.ts";

export interface RangeControl {
  readonly kind: "range";
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly value: number;
}

export interface ChoiceControl<Option extends string = string> {
  readonly kind: "choice";
  readonly label: string;
  readonly options: Readonly<Record<Option, string>>;
  readonly value: NoInfer<Option>;
}

export interface SwitchControl {
  readonly kind: "switch";
  readonly label: string;
  readonly value: boolean;
}

export interface TextControl {
  readonly kind: "text";
  readonly label: string;
  readonly value: string;
  /** Characters. */
  readonly most: number;
}

/** Numbers in rows: a kernel, a matrix, the heights of bars. */
export interface NumbersControl {
  readonly kind: "numbers";
  readonly label: string;
  readonly columns: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** What each number is, for those who can't see its place. As many as numbers. */
  readonly names: readonly string[];
  readonly value: readonly number[];
}

/** Points to drag in the first picture, which has to have a plane. */
export interface PointsControl {
  readonly kind: "points";
  readonly label: string;
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
  /** One press of an arrow key. */
  readonly step: number;
  readonly value: readonly Point[];
}

export type Control = RangeControl | ChoiceControl | SwitchControl | TextControl | NumbersControl | PointsControl;
export type Controls = Readonly<Record<string, Control>>;
export type Value = Control["value"];

type ValueOf<C extends Control> = C extends {
  readonly kind: "choice";
  readonly options: Readonly<Record<infer Option, string>>;
}
  ? Option
  : C extends { readonly kind: "range" }
    ? number
    : C extends { readonly kind: "switch" }
      ? boolean
      : C extends { readonly kind: "text" }
        ? string
        : C["value"];
export type ValuesOf<C extends Controls> = { readonly [Name in keyof C]: ValueOf<C[Name]> };
export type Values = Readonly<Record<string, Value>>;

export const range = (
  label: string,
  [from, to]: readonly [number, number],
  step: number,
  value: number,
): RangeControl => ({
  kind: "range",
  label,
  from,
  to,
  step,
  value,
});
export const choice = <const Option extends string>(
  label: string,
  options: Readonly<Record<Option, string>>,
  value: NoInfer<Option>,
): ChoiceControl<Option> => ({ kind: "choice", label, options, value });
export const toggle = (label: string, value: boolean): SwitchControl => ({ kind: "switch", label, value });
export const text = (label: string, value: string, most = 200): TextControl => ({ kind: "text", label, value, most });
export const numbers = (label: string, rest: Omit<NumbersControl, "kind" | "label">): NumbersControl => ({
  kind: "numbers",
  label,
  ...rest,
});
export const points = (label: string, rest: Omit<PointsControl, "kind" | "label">): PointsControl => ({
  kind: "points",
  label,
  ...rest,
});

export const startValues = <C extends Controls>(controls: C): ValuesOf<C> =>
  Object.fromEntries(Object.entries(controls).map(([name, { value }]) => [name, value])) as ValuesOf<C>;

const isIn = (value: unknown, from: number, to: number): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= from && value <= to;

function fits(control: Control, value: unknown): boolean {
  switch (control.kind) {
    case "range":
      return isIn(value, control.from, control.to);
    case "choice":
      return typeof value === "string" && Object.hasOwn(control.options, value);
    case "switch":
      return typeof value === "boolean";
    case "text":
      return typeof value === "string" && value.length <= control.most;
    case "numbers":
      return (
        Array.isArray(value) &&
        value.length === control.value.length &&
        value.every((one) => isIn(one, control.from, control.to))
      );
    case "points":
      return (
        Array.isArray(value) &&
        value.length === control.value.length &&
        value.every(
          (point) =>
            Array.isArray(point) && point.length === 2 && isIn(point[0], ...control.x) && isIn(point[1], ...control.y),
        )
      );
  }
}

/** Values from a link or an older version: what doesn't fit its control is as at the start. */
export function readValues<C extends Controls>(controls: C, given: Readonly<Record<string, unknown>>): ValuesOf<C> {
  const entries = Object.entries(controls).map(([name, control]) => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    return [name, fits(control, value) ? value : control.value];
  });
  return Object.fromEntries(entries) as ValuesOf<C>;
}
