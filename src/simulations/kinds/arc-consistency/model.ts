/** AC-3 (Mackworth, 1977) on the map of Australia with three colours. */

export const regions = ["WA", "NT", "SA", "Q", "NSW", "V", "T"] as const;
export type Region = (typeof regions)[number];
export const colours = ["red", "green", "blue"] as const;
export type Colour = (typeof colours)[number];

export const borders: readonly (readonly [Region, Region])[] = [
  ["WA", "NT"],
  ["WA", "SA"],
  ["NT", "SA"],
  ["NT", "Q"],
  ["SA", "Q"],
  ["SA", "NSW"],
  ["SA", "V"],
  ["Q", "NSW"],
  ["NSW", "V"],
];

/** The first has to have a colour that fits for each of its own in the second. */
export type Arc = readonly [from: Region, to: Region];
export type Domains = Readonly<Record<Region, readonly Colour[]>>;

export interface Propagation {
  readonly domains: Domains;
  /** Arcs still to look at. */
  readonly queue: readonly Arc[];
  readonly last?: { readonly arc: Arc; readonly removed: readonly Colour[]; readonly added: readonly Arc[] };
}

export const isImpossible = ({ domains }: Propagation): boolean =>
  regions.some((region) => domains[region].length === 0);

/** Every arc waits; who has a colour has only that. */
export function startPropagation(given: Readonly<Partial<Record<Region, Colour>>>): Propagation {
  const domains = Object.fromEntries(
    regions.map((region) => [region, given[region] ? [given[region]] : [...colours]]),
  ) as unknown as Domains;
  return {
    domains,
    queue: borders.flatMap(([a, b]): Arc[] => [
      [a, b],
      [b, a],
    ]),
  };
}

/** Looks at the first arc. @returns undefined when none is left, or a region has no colour left */
export function reviseNext(now: Propagation): Propagation | undefined {
  const { domains, queue } = now;
  const [arc, ...rest] = queue;
  if (!arc || isImpossible(now)) return undefined;
  const [from, to] = arc;
  const kept = domains[from].filter((colour) => domains[to].some((other) => other !== colour));
  const removed = domains[from].filter((colour) => !kept.includes(colour));
  const into = borders
    .flatMap(([a, b]): Arc[] => (a === from ? [[b, from]] : b === from ? [[a, from]] : []))
    .filter(([region]) => region !== to && !rest.some(([a, b]) => a === region && b === from));
  const added = removed.length > 0 && kept.length > 0 ? into : [];
  return { domains: { ...domains, [from]: kept }, queue: [...rest, ...added], last: { arc, removed, added } };
}
