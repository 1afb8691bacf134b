/**
 * A drawing as an SVG file of its own, for places without the page's style sheet: colours are plain attributes, on a
 * ground of its own, so that it reads the same on a light and on a dark page.
 */
import type { Drawing, SvgNode } from "./svg.ts";

type Look = Readonly<Record<string, string | number>>;

const ink = "#1c2321";
const soft = "#4d5854";
const ground = "#ffffff";
const line = "#d5dcd9";
const strongLine = "#76827d";
const tones = { 1: "#0b5c55", 2: "#a14a12", 3: "#3b4fa8", 4: "#7a2e79" } as const;
const areas = { 1: "#bfe0da", 2: "#f6d9bf", 3: "#d5dbf6", 4: "#ecd3ec" } as const;
const margin = 8;

const looks: Readonly<Record<string, Look>> = {
  label: { fill: ink },
  tick: { fill: soft },
  note: { fill: ink, stroke: ground, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" },
  "branch-label": { fill: ink, stroke: ground, "stroke-width": 8, "stroke-linejoin": "round", "paint-order": "stroke" },
  strong: { fill: ink, "font-weight": 600 },
  "axis-title": { fill: soft, "font-weight": 600 },
  grid: { stroke: line, "stroke-width": 1 },
  axis: { fill: "none", stroke: strongLine, "stroke-width": 1.25 },
  leader: { fill: "none", stroke: strongLine, "stroke-width": 1.25 },
  rule: { stroke: ink, "stroke-width": 1.25, "stroke-dasharray": "5 4" },
  contour: { fill: "none", stroke: strongLine, "stroke-width": 1 },
  cell: { fill: ground, stroke: strongLine, "stroke-width": 1 },
  unit: { fill: ground, stroke: tones[1], "stroke-width": 1.5 },
  "unit-off": { fill: "none", stroke: strongLine, "stroke-dasharray": "3 3" },
  strike: { stroke: tones[2], "stroke-width": 2 },
  "cell-marked": { fill: areas[1], stroke: tones[1], "stroke-width": 2.5 },
  shade: { fill: tones[1] },
  mark: { fill: "none", stroke: tones[2], "stroke-width": 2.5 },
  asked: { fill: areas[2], stroke: tones[2], "stroke-width": 2 },
  "mark-dot": { fill: tones[2] },
  link: { stroke: strongLine, "stroke-width": 0.75 },
  arrow: { fill: "none", stroke: ink, "stroke-width": 1.25 },
  "arrow-head": { fill: ink },
  hatch: { fill: "none", stroke: ink, "stroke-opacity": 0.45, "stroke-width": 1 },
  ...Object.fromEntries(
    ([1, 2, 3, 4] as const).flatMap((tone): [string, Look][] => [
      [`stroke-${tone}`, { stroke: tones[tone], "stroke-width": 2.25 }],
      [
        `point-${tone}`,
        tone === 1 ? { fill: tones[tone] } : { fill: ground, stroke: tones[tone], "stroke-width": 1.75 },
      ],
      [`area-${tone}`, { fill: areas[tone] }],
      [`edge-${tone}`, { stroke: tones[tone] }],
    ]),
  ),
};

/** Names of looks that a file knows: a drawing's others would be black. */
export const fileLooks: ReadonlySet<string> = new Set(Object.keys(looks));

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const written = (attributes: Look): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");

function toMarkup({ tag, attributes: { class: name, ...rest }, children }: SvgNode): string {
  const inner = children.map((child) => (typeof child === "string" ? escaped(child) : toMarkup(child))).join("");
  // What a drawing says itself goes before what its class would.
  return `<${tag}${written({ ...looks[String(name)], ...rest })}>${inner}</${tag}>`;
}

/** Deterministic. */
export function svgFile({ width, height, nodes }: Drawing): string {
  const [wide, high] = [Math.ceil(width + 2 * margin), Math.ceil(height + 2 * margin)];
  const box = `${-margin} ${-margin} ${wide} ${high}`;
  const paper = `<rect x="${-margin}" y="${-margin}" width="${wide}" height="${high}" rx="6" fill="${ground}"></rect>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${wide}" height="${high}" font-family="system-ui, sans-serif">${paper}${nodes.map(toMarkup).join("")}</svg>`;
}
