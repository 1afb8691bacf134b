/** What the scenario needs of a browser; each engine's own driver implements it. */
export interface Element {
  readonly "element-6066-11e4-a52e-4f735466cecf": string;
}

export interface Browser {
  readonly version: string;
  goto(url: string): Promise<void>;
  /** Runs a function's body in the page, with `arguments`. */
  run<T>(body: string, ...parameters: readonly unknown[]): Promise<T>;
  click(element: Element): Promise<void>;
  /** Presses and releases each key, on whatever has the focus. */
  press(keys: readonly string[]): Promise<void>;
  /** The same learner, later: a browser process of its own if the engine keeps a profile, else a new window. */
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** Keys by the code points that WebDriver gives them. */
export const keys = {
  enter: "\uE007",
  escape: "\uE00C",
  home: "\uE011",
  end: "\uE010",
} as const;

/** One key after another as WebDriver's actions. */
export const keyActions = (pressed: readonly string[]) => [
  {
    type: "key",
    id: "keyboard",
    actions: pressed.flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]),
  },
];

/** WebKit clicks where an element was before it came into view; so it is brought there first. */
export const intoView = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
