/** Office MathML → TeX, as far as course material goes. */
import { child, childElements, textOf, type XmlElement } from "./xml-tree.ts";

const operators: Readonly<Record<string, string>> = {
  "∑": "\\sum",
  "∏": "\\prod",
  "∫": "\\int",
  "⋃": "\\bigcup",
  "⋂": "\\bigcap",
};
const symbols: Readonly<Record<string, string>> = {
  "≤": "\\le ",
  "≥": "\\ge ",
  "≠": "\\ne ",
  "≈": "\\approx ",
  "∈": "\\in ",
  "∞": "\\infty ",
  "→": "\\to ",
  "∂": "\\partial ",
  "∇": "\\nabla ",
  "×": "\\times ",
  "⋅": "\\cdot ",
  "·": "\\cdot ",
  α: "\\alpha ",
  β: "\\beta ",
  γ: "\\gamma ",
  δ: "\\delta ",
  ε: "\\epsilon ",
  θ: "\\theta ",
  λ: "\\lambda ",
  μ: "\\mu ",
  π: "\\pi ",
  σ: "\\sigma ",
  φ: "\\phi ",
  ω: "\\omega ",
  η: "\\eta ",
  ρ: "\\rho ",
  τ: "\\tau ",
  Σ: "\\Sigma ",
  Δ: "\\Delta ",
  "−": "-",
};

const escapeTex = (text: string): string =>
  [...text].map((letter) => symbols[letter] ?? (/[%#&_{}$]/.test(letter) ? `\\${letter}` : letter)).join("");

export function mathToTex(element: XmlElement | undefined): string {
  return childElements(element).map(oneToTex).join("");
}

function oneToTex(element: XmlElement): string {
  const part = (name: string): string => mathToTex(child(element, name));
  const property = (name: string): string | undefined =>
    childElements(child(element, `${element.name}Pr`)).find((entry) => entry.name === name)?.attributes["m:val"];
  switch (element.name) {
    case "m:r":
      return escapeTex(textOf(child(element, "m:t")));
    case "m:f":
      return `\\frac{${part("m:num")}}{${part("m:den")}}`;
    case "m:sSup":
      return `${part("m:e")}^{${part("m:sup")}}`;
    case "m:sSub":
      return `${part("m:e")}_{${part("m:sub")}}`;
    case "m:sSubSup":
      return `${part("m:e")}_{${part("m:sub")}}^{${part("m:sup")}}`;
    case "m:rad":
      return `\\sqrt${part("m:deg") ? `[${part("m:deg")}]` : ""}{${part("m:e")}}`;
    case "m:nary":
      return `${operators[property("m:chr") ?? "∫"] ?? "\\sum"}_{${part("m:sub")}}^{${part("m:sup")}} ${part("m:e")}`;
    case "m:d":
      return `${property("m:begChr") ?? "("}${childElements(element)
        .filter(({ name }) => name === "m:e")
        .map(mathToTex)
        .join(", ")}${property("m:endChr") ?? ")"}`;
    case "m:bar":
      return `\\bar{${part("m:e")}}`;
    case "m:acc":
      return `\\hat{${part("m:e")}}`;
    case "m:func":
      return `${part("m:fName")} ${part("m:e")}`;
    case "m:m":
      return `\\begin{pmatrix}${childElements(element)
        .filter(({ name }) => name === "m:mr")
        .map((row) => childElements(row).map(mathToTex).join(" & "))
        .join(" \\\\ ")}\\end{pmatrix}`;
    default:
      return /Pr$/.test(element.name) ? "" : mathToTex(element);
  }
}
