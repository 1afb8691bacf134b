/** Figures: what stands beside a drawing. */
export const figure = {
  showData: "The numbers and words in this figure",
  /** A figure of a kind this version can't draw. */
  inWords: "This figure in words",
  columns: {
    curve: "Curve",
    group: "Group",
    from: "From",
    to: "To",
    count: "Count",
    part: "Part",
    leadsTo: "Leads to",
    joinedTo: "Joined to",
    label: "On the arrow",
    step: "Step",
    what: "What happens",
    value: "Value",
    when: "When",
    layer: "Layer",
    units: "Units",
    row: "Row",
    under: "Under",
    nothing: "–",
  },
};
export type FigureWords = typeof figure;
