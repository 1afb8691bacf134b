/** What is wrong with a drawing as the browser lays it out: labels that touch, leave their place or are cut. */
import { cutMark } from "../../src/figures/text.ts";

interface Label {
  readonly text: string;
  readonly box: DOMRect;
}

/** A pixel of grace: fonts round. */
const touches = (a: DOMRect, b: DOMRect, grace = 1.5): boolean =>
  a.left < b.right - grace && b.left < a.right - grace && a.top < b.bottom - grace && b.top < a.bottom - grace;

const inside = (inner: DOMRect, outer: DOMRect, grace = 1.5): boolean =>
  inner.left >= outer.left - grace &&
  inner.right <= outer.right + grace &&
  inner.top >= outer.top - grace &&
  inner.bottom <= outer.bottom + grace;

/** The height of letters rather than of their line, which fonts make higher than what is drawn. */
function labelsOf(drawing: Element): Label[] {
  return [...drawing.querySelectorAll("text")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { text: element.textContent, box: new DOMRect(x, y + height * 0.15, width, height * 0.7) };
  });
}

/** Text that begins in a box must end in it. */
function outOfBox({ box, text }: Label, boxes: readonly DOMRect[]): string[] {
  const around = boxes.filter((outer) => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return x > outer.left && x < outer.right && y > outer.top && y < outer.bottom;
  });
  return around.some((outer) => !inside(box, outer)) ? [`“${text}” leaves its box`] : [];
}

/** @param place holds a drawing */
export function labelFaults(place: Element): string[] {
  const drawing = place.querySelector("svg");
  if (!drawing) return ["is not drawn"];
  const whole = drawing.getBoundingClientRect();
  const labels = labelsOf(drawing);
  const boxes = [...drawing.querySelectorAll("rect[class*=cell]")].map((box) => box.getBoundingClientRect());
  return [
    ...(whole.width > place.clientWidth + 1 ? ["is wider than its page"] : []),
    ...labels.filter(({ box }) => !inside(box, whole)).map(({ text }) => `“${text}” leaves the drawing`),
    ...labels.filter(({ text }) => text.endsWith(cutMark)).map(({ text }) => `a word is cut: “${text}”`),
    ...labels.flatMap((label) => outOfBox(label, boxes)),
    ...labels.flatMap((one, i) =>
      labels
        .slice(i + 1)
        .flatMap((other) => (touches(one.box, other.box) ? [`“${one.text}” touches “${other.text}”`] : [])),
    ),
  ];
}
