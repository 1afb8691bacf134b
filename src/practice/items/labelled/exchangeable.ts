/** Whether two places of a figure could hold each other's label: nothing that is drawn would then tell them apart. */
import type { FigureLabels } from "../../../figures/labels.ts";

/**
 * Colours of places by what surrounds them (colour refinement, Weisfeiler and Leman 1968): two places of different
 * colours can't be exchanged.
 * @param hidden places whose label isn't shown
 */
export function placeColours({ labels, links }: FigureLabels, hidden: ReadonlySet<number>): readonly number[] {
  const numbered = (names: readonly string[]): number[] => {
    const known = new Map([...new Set(names)].sort().map((name, i) => [name, i]));
    return names.map((name) => known.get(name) ?? 0);
  };
  let colours = numbered(labels.map(({ text, look }, i) => (hidden.has(i) ? `? ${look}` : `= ${look} ${text}`)));
  for (let turn = 0; turn < labels.length; turn++) {
    const around = (place: number): string =>
      links
        .flatMap(({ from, to, by }) => [
          ...(from === place ? [`to ${by} ${colours[to]}`] : []),
          ...(to === place ? [`from ${by} ${colours[from]}`] : []),
        ])
        .sort()
        .join("|");
    colours = numbered(colours.map((colour, place) => `${colour} ${around(place)}`));
  }
  return colours;
}
