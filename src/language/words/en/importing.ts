/** Making a course from one's own files: what is done, what was read and what not, and the words that such a course holds. */
import type { ImportFormat, ImportNote, ImportProblem, ImportStage } from "../../../domain/import-report.ts";
import { numbers, plural } from "./numbers.ts";

const formats: { readonly [Format in ImportFormat]: string } = {
  markdown: "Markdown",
  html: "web page",
  text: "text",
  captions: "transcript",
  notebook: "Jupyter notebook",
  pdf: "PDF",
  slides: "PowerPoint slides",
  document: "Word document",
  book: "EPUB book",
  records: "JSON lines",
  graph: "knowledge graph",
  deck: "Anki deck",
  archive: "ZIP archive",
};

const stages: { readonly [Stage in ImportStage]: string } = {
  reading: "Reading files",
  "finding-ideas": "Finding the ideas",
  relating: "Finding what builds on what",
  packing: "Putting the course together",
};

const problems: {
  readonly [Type in ImportProblem["type"]]: (problem: Extract<ImportProblem, { type: Type }>) => string;
} = {
  empty: () => "The file is empty.",
  "too-large": ({ limitBytes }) =>
    `It is too large: up to ${numbers.downloadSize(limitBytes)} can be read. Split it and add the parts.`,
  "unpacks-too-large": () => "It unpacks to more than any course holds. Unpack it and add the files you need.",
  password: () => "It is protected by a password. Save a copy without one and add that.",
  damaged: () => "It is damaged or cut off. Open it in the program that made it, save it again and add that.",
  "unknown-format": () => "Erica can't read this kind of file. Save it as PDF, Word, Markdown or text and add that.",
  "old-office": () => "It is in an old Office format. Save it as .docx or .pptx and add that.",
  "no-text": () => "There is no text in it. If its pages are scanned pictures, make the text selectable first (OCR).",
  "newer-deck": () =>
    "It is in Anki's newer format. In Anki choose Export, tick “Support older Anki versions”, and add that file.",
  unreadable: () => "It could not be opened: it was moved, deleted or changed meanwhile. Add it again.",
  "too-many-files": ({ limit }) => `Only the first ${numbers.count(limit)} files were read. Add fewer at a time.`,
  duplicate: ({ of }) => `It has the same content as “${of}”, which was read.`,
};

const notes: { readonly [Type in ImportNote["type"]]: (note: Extract<ImportNote, { type: Type }>) => string } = {
  "read-as": ({ format }) => `Read as ${formats[format]}, which is what it holds.`,
  "pages-without-text": ({ pages }) =>
    plural(pages.length, {
      one: () => `Page ${pages[0]} has no text: it is a picture.`,
      other: () =>
        `Pages without text, pictures most likely: ${numbers.list(pages.slice(0, 12).map(String))}${pages.length > 12 ? " …" : ""}.`,
    }),
  pictures: ({ count }) =>
    plural(count, { one: () => "A picture was left out.", other: (n) => `${n} pictures were left out.` }),
  media: ({ count }) =>
    plural(count, {
      one: () => "A picture or sound of its cards was left out.",
      other: (n) => `${n} pictures and sounds of its cards were left out.`,
    }),
  "rows-dropped": ({ count }) =>
    plural(count, {
      one: () => "A line without text was left out.",
      other: (n) => `${n} lines without text were left out.`,
    }),
  "cut-off": () => "Its end could not be read.",
  kept: () => "The file is kept, so that its pages can be opened.",
  "not-kept": ({ why }) =>
    why === "no-room"
      ? "The file itself is not kept: there is not enough room. Its text is, and answers from it."
      : "The file itself is not kept: it is larger than a course can carry. Its text is, and answers from it.",
};

export const importing = {
  title: "Make a course from your files",
  lead: "Add lecture notes, slides, notebooks, transcripts or a whole folder. Erica finds the ideas in them and what builds on what, and answers with the page, slide or minute it is from. Nothing leaves this device.",
  chooseFiles: "Choose files",
  chooseFolder: "Choose a folder",
  formats:
    "Or drop them here. Read are Markdown, web pages, PDF, Word, PowerPoint, EPUB, Jupyter notebooks, transcripts (VTT, SRT), text, ZIP archives, Anki decks (.apkg or text), and knowledge graphs (JSON, GraphML, CSV).",
  keep: {
    label: "Keep PDF files on this device, so that sources open at their page",
    help: "They take as much room as the files have. A course file that you save holds them too.",
    helpWithRoom: (freeBytes: number) =>
      `They take as much room as the files have; about ${numbers.downloadSize(freeBytes)} is free. A course file that you save holds them too.`,
    takes: (files: number, bytes: number) =>
      plural(files, {
        one: () => `Keeping the PDF file takes ${numbers.downloadSize(bytes)}.`,
        other: (n) => `Keeping ${n} PDF files takes ${numbers.downloadSize(bytes)}.`,
      }),
    takesTooMuch: (bytes: number, freeBytes: number) =>
      `Keeping all PDF files would take ${numbers.downloadSize(bytes)}, and about ${numbers.downloadSize(freeBytes)} is free. Those that don't fit are read and not kept.`,
    kept: (bytes: number) => `The PDF files kept with it take ${numbers.downloadSize(bytes)}.`,
  },
  working: (stage: ImportStage, fraction: number) => `${stages[stage]}: ${numbers.percent(fraction)}`,
  workingOn: (stage: ImportStage, fraction: number, file: string) =>
    `${stages[stage]}: ${numbers.percent(fraction)} (${file})`,
  cancel: "Cancel",
  cancelNamed: "Cancel making the course",
  done: (title: string) => `“${title}” is ready`,
  madeOf: (concepts: number, passages: number, documents: number) =>
    `${plural(concepts, { one: (n) => `${n} idea`, other: (n) => `${n} ideas` })} from ${plural(passages, {
      one: (n) => `${n} passage`,
      other: (n) => `${n} passages`,
    })} of ${plural(documents, { one: (n) => `${n} document`, other: (n) => `${n} documents` })}.`,
  ask: "Ask this course",
  close: "Close the report",
  save: "Save as a course file",
  notRead: (count: number) =>
    plural(count, { one: () => "One file was not read", other: (n) => `${n} files were not read` }),
  wasRead: (count: number) => plural(count, { one: () => "One file was read", other: (n) => `${n} files were read` }),
  passedOver: (count: number) =>
    plural(count, {
      one: () => "A file beside the text (a picture, a program) was passed over.",
      other: (n) => `${n} files beside the text (pictures, programs) were passed over.`,
    }),
  passages: (count: number) => plural(count, { one: (n) => `${n} passage`, other: (n) => `${n} passages` }),
  format: (format: ImportFormat) => formats[format],
  problem: <Type extends ImportProblem["type"]>(problem: Extract<ImportProblem, { type: Type }>): string =>
    (problems[problem.type as Type] as (of: typeof problem) => string)(problem),
  note: <Type extends ImportNote["type"]>(note: Extract<ImportNote, { type: Type }>): string =>
    (notes[note.type as Type] as (of: typeof note) => string)(note),
  nothing: "Nothing in these files could be read as text",
  said: {
    started: (count: number) =>
      plural(count, { one: () => "Making a course from one file", other: (n) => `Making a course from ${n} files` }),
    done: (title: string) => `The course “${title}” is ready`,
    cancelled: "Making the course was cancelled",
    failed: "No course was made. The reasons are listed.",
  },
  /** What a course made from files says of itself: no file says these things. */
  course: {
    description: (documents: number) =>
      plural(documents, {
        one: () => "Made from one document on this device.",
        other: (n) => `Made from ${n} documents on this device.`,
      }),
    licence: "not stated",
    definedWith: (name: string) => `${name} is defined with it.`,
    explainedWith: (name: string) => `the text on ${name} builds on it.`,
    kindOf: (kind: string, of: string) => `${kind} is a kind of ${of}.`,
    related: (a: string, b: string) => `${a} and ${b} are related in the graph.`,
    buildsOn: (names: readonly string[]) => `Builds on: ${names.join(", ")}.`,
    neededFor: (names: readonly string[]) => `Needed for: ${names.join(", ")}.`,
    partOf: (names: readonly string[]) => `Part of: ${names.join(", ")}.`,
    inGraph: (title: string) => `${title} is an idea of this knowledge graph, which gives no text for it.`,
    others: "Other ideas",
  },
};
