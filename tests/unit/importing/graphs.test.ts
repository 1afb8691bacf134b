import { expect, test } from "vitest";
import { importThese } from "../../support/importing/files.ts";

test("a learning graph survives: `from` depends on `to`, groups are topics", async () => {
  const graph = {
    metadata: { title: "Vectors", license: "CC0" },
    groups: { F: { classifierName: "Foundations" } },
    nodes: [
      { id: 1, label: "Scalar", group: "F" },
      { id: 2, label: "Vector", group: "F" },
      { id: 3, label: "Matrix" },
    ],
    edges: [
      { from: 2, to: 1 },
      { from: 3, to: 2 },
    ],
  };
  const { course, report } = await importThese({ "g.json": JSON.stringify(graph) });
  expect(course?.concepts.map(({ title }) => title)).toEqual(["Scalar", "Vector", "Matrix"]);
  expect(course?.relations.map(({ source, target, type }) => `${source} ${type} ${target}`)).toEqual([
    "scalar prereq_of vector",
    "vector prereq_of matrix",
  ]);
  expect(course?.meta).toMatchObject({ title: "Vectors", licence: "CC0" });
  expect(report.graph).toMatchObject({ nodes: 3, edges: 2, droppedEdges: 0, dropped: [], merged: [] });
});

test("the same graph as a table beside it changes nothing", async () => {
  const { course } = await importThese({
    "g.csv": "ConceptID,ConceptLabel,Dependencies,TaxonomyID\n1,Scalar,,F\n2,Vector,1,F\n3,Matrix,1|2,F\n",
    "g.json": JSON.stringify({
      nodes: [
        { id: 1, label: "Scalar" },
        { id: 2, label: "Vector" },
      ],
      edges: [{ from: 2, to: 1 }],
    }),
  });
  expect(course?.concepts).toHaveLength(3);
  expect(course?.relations).toHaveLength(3);
});

test("circles are opened at their weakest link, which is told", async () => {
  const edge = (source: string, target: string, weight: number) => ({ source, target, type: "prerequisite", weight });
  const { course, report } = await importThese({
    "g.json": JSON.stringify({
      nodes: ["A b", "C d", "E f"].map((id) => ({ id })),
      links: [edge("A b", "C d", 0.9), edge("C d", "E f", 0.2), edge("E f", "A b", 0.8)],
    }),
  });
  expect(report.circles).toEqual([{ source: "C d", target: "E f" }]);
  expect(course?.relations).toHaveLength(2);
});

test("of a messy GraphML everything that is changed is told", async () => {
  const node = (id: string, kind: string, text: string) =>
    `<node id="&quot;${id}&quot;"><data key="k">"${kind}"</data><data key="d">${text}</data></node>`;
  const edge = (source: string, target: string, type: string) =>
    `<edge source="&quot;${source}&quot;" target="&quot;${target}&quot;"><data key="t">${type}</data></edge>`;
  const { course, report } = await importThese({
    "g.graphml": `<?xml version="1.0"?><graphml><key id="k" attr.name="entity_type"/><key id="d" attr.name="description"/><key id="t" attr.name="relationship_type"/><graph>
      ${node("LOGISTIC REGRESSION", "CONCEPT", '"A model of odds."&lt;SEP&gt;"A classifier."')}${node("ODDS", "CONCEPT", '"A ratio of chances."')}
      ${node("ADA LOVELACE", "PERSON", '"A person."')}${node("SVM", "CONCEPT", '"A classifier with a margin."')}
      ${edge("ODDS", "LOGISTIC REGRESSION", "PREREQUISITE")}${edge("ODDS", "ADA LOVELACE", "PREREQUISITE")}${edge("SVM", "ODDS", "EVIDENCE")}</graph></graphml>`,
  });
  expect(course?.concepts.map(({ title }) => title)).toEqual(["Logistic regression", "Odds", "SVM"]);
  expect(course?.relations).toHaveLength(1);
  expect(report.graph).toMatchObject({
    nodes: 4,
    edges: 3,
    dropped: ["ADA LOVELACE"],
    split: ["Logistic regression"],
    droppedEdges: 2,
  });
  expect(report.graph?.renamed).toContainEqual(["LOGISTIC REGRESSION", "Logistic regression"]);
});

test("words that merely stand near each other become ideas only where the texts use them", async () => {
  const text =
    "# Markets\n\n**Demand** is what buyers want at a price. **Supply** is what sellers offer. Demand meets supply.\n\nWhen demand falls, supply falls. Demand and supply move.\n";
  const { course, report } = await importThese({
    "a.md": text,
    "g.json": JSON.stringify({
      nodes: [{ id: "Demand" }, { id: "Mtext" }],
      edges: [{ source: "Demand", target: "Mtext", type: "related" }],
    }),
  });
  expect(course?.concepts.map(({ title }) => title)).not.toContain("Mtext");
  expect(report.graph?.dropped).toEqual(["Mtext"]);
});
