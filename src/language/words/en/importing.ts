/** Making a course from one's own files: what is done, what was read and what not, and the words that such a course holds. */
import type {
  ImportFormat,
  ImportNote,
  ImportProblem,
  ImportStage,
  SourceWeight,
} from "../../../domain/import-report.ts";
import { numbers, plural } from "./numbers.ts";
import { scans } from "./scans.ts";

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
  latex: "LaTeX source",
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
  "no-text": () => "There is no text in it. If it holds pictures of text, make the text selectable first (OCR).",
  scanned: ({ pages, tried }) => scans.wholeFile(pages, tried),
  "newer-deck": () =>
    "It is in Anki's newer format. In Anki choose Export, tick “Support older Anki versions”, and add that file.",
  unreadable: () => "It could not be opened: it was moved, deleted or changed meanwhile. Add it again.",
  "too-many-files": ({ limit }) => `Only the first ${numbers.count(limit)} files were read. Add fewer at a time.`,
  duplicate: ({ of }) => `It has the same content as “${of}”, which was read.`,
};

const notes: { readonly [Type in ImportNote["type"]]: (note: Extract<ImportNote, { type: Type }>) => string } = {
  "read-as": ({ format }) => `Read as ${formats[format]}, which is what it holds.`,
  "pages-without-text": (note) => scans.withoutText(note),
  "read-by-ocr": (note) => scans.readByOcr(note),
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
  "part-of": ({ of }) => `Read as part of “${of}”, which includes it.`,
  "includes-missing": ({ names }) =>
    plural(names.length, {
      one: () => `It includes “${names[0]}”, which was not among the files. Add it beside this one.`,
      other: () =>
        `It includes files that were not among those added: ${numbers.list(names)}. Add them beside this one.`,
    }),
  "commands-unknown": ({ names, count }) =>
    plural(count, {
      one: () => `Its command ${names[0]} is not known: the text in it was kept, its layout was not.`,
      other: (n) =>
        `${n} of its commands are not known: ${numbers.list(names)}${count > names.length ? " …" : ""}. The text in them was kept, their layout was not.`,
    }),
  "macros-unresolved": () =>
    "Its own commands call each other without end, or grow too large: some stand as they are written.",
  "cut-off": () => "Its end could not be read.",
  "removed-before": () => "Removed by you before, so it stays out.",
  kept: () => "The file is kept, so that its pages can be opened.",
  "not-kept": ({ why }) =>
    why === "no-room"
      ? "The file itself is not kept: there is not enough room. Its text is, and answers from it."
      : "The file itself is not kept: it is larger than a course can carry. Its text is, and answers from it.",
};

/** Of many names the first. */
const few = (titles: readonly string[]): string =>
  titles.length > 12 ? `${titles.slice(0, 12).join(", ")} …` : numbers.list(titles);

export const importing = {
  title: "Make a course from your files",
  lead: "Add lecture notes, slides, notebooks, transcripts or a whole folder. Erica finds the ideas in them and what builds on what, and answers with the page, slide or minute it is from. Nothing leaves this device.",
  chooseFiles: "Choose files",
  chooseFolder: "Choose a folder",
  formats:
    "Or drop them here. Read are Markdown, web pages, PDF, LaTeX, Word, PowerPoint, EPUB, Jupyter notebooks, transcripts (VTT, SRT), text, ZIP archives, Anki decks (.apkg or text), and knowledge graphs (JSON, GraphML, CSV).",
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
  withTime: (said: string, left: string) => `${said}, ${left}`,
  pausedAt: (said: string) => `Paused. ${said}`,
  pause: "Pause",
  pauseNamed: "Pause making the course",
  goOn: "Continue",
  goOnNamed: "Continue making the course",
  interruptedNamed: "A course that was not finished",
  interrupted: (files: number) =>
    plural(files, {
      one: () =>
        "Making a course from one file was interrupted. Choose the file again to go on: what was read of it is not read twice.",
      other: (n) =>
        `Making a course from ${n} files was interrupted. Choose them again to go on: what was read of them is not read twice.`,
    }),
  interruptedUpdate: (title: string, files: number) =>
    plural(files, {
      one: () =>
        `Updating “${title}” from one file was interrupted; the course is as it was. Choose the file again to go on.`,
      other: (n) =>
        `Updating “${title}” from ${n} files was interrupted; the course is as it was. Choose them again to go on: what was read of them is not read twice.`,
    }),
  goOnFrom: (folder: string) => `Go on from “${folder}”`,
  goOnWithFiles: "Choose files to go on",
  goOnWithFolder: "Choose a folder to go on",
  forgetInterrupted: "Don't go on",
  cancel: "Cancel",
  cancelNamed: "Cancel making the course",
  done: (title: string) => `“${title}” is ready`,
  madeOf: (concepts: number, passages: number, documents: number) =>
    `${plural(concepts, { one: (n) => `${n} idea`, other: (n) => `${n} ideas` })} from ${plural(passages, {
      one: (n) => `${n} passage`,
      other: (n) => `${n} passages`,
    })} of ${plural(documents, { one: (n) => `${n} document`, other: (n) => `${n} documents` })}.`,
  ask: "Ask this course",
  lookForMistakes: "Look for mistakes",
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
  updating: {
    sources: "Sources and updates",
    sourcesNamed: (title: string) => `Sources and updates of ${title}`,
    sourcesOf: (title: string) => `Documents of ${title}`,
    lead: "Update from files: choose or drop the folder or files again. What is the same stays as it is, what changed is read anew, new files are added, and nothing is dropped unasked.",
    fromFolder: (folder: string) => `Update from “${folder}”`,
    chooseFiles: "Choose files to update from",
    chooseFolder: "Choose a folder to update from",
    remembers: "A folder you choose is remembered on this device; your browser asks before it is read again.",
    weight: ({ passages, concepts, relations }: SourceWeight) =>
      `${numbers.list([
        plural(passages, { one: (n) => `${n} passage`, other: (n) => `${n} passages` }),
        plural(concepts, { one: (n) => `${n} idea found nowhere else`, other: (n) => `${n} ideas found nowhere else` }),
        plural(relations, { one: (n) => `${n} relation`, other: (n) => `${n} relations` }),
      ])}.`,
    remove: "Remove this source",
    removeNamed: (title: string) => `Remove the source ${title}`,
    reallyRemove: ({ title, passages, concepts, relations }: SourceWeight) =>
      `Remove “${title}” from this course? With it go ${numbers.list([
        plural(passages, { one: (n) => `${n} passage`, other: (n) => `${n} passages` }),
        plural(concepts, { one: (n) => `${n} idea`, other: (n) => `${n} ideas` }),
        plural(relations, { one: (n) => `${n} relation`, other: (n) => `${n} relations` }),
      ])}. Your file stays where it is.`,
    changes: "What changed",
    added: (titles: readonly string[]) => `New: ${few(titles)}`,
    changed: (titles: readonly string[]) => `Changed and read anew: ${few(titles)}`,
    removed: (titles: readonly string[]) => `Removed: ${few(titles)}`,
    leftOut: (titles: readonly string[]) => `Removed by you before, and still left out: ${few(titles)}`,
    removedByYou: "Removed by you",
    removedLead: "These stay out when their files are read again.",
    takeBack: "Take back",
    takeBackNamed: (title: string) => `Take ${title} back`,
    tookBack: (title: string) => `${title} comes back when its file is read the next time`,
    same: (count: number) =>
      plural(count, { one: () => "One document is as it was.", other: (n) => `${n} documents are as they were.` }),
    kept: (kept: number, all: number) =>
      `${numbers.count(kept)} of ${plural(all, { one: (n) => `${n} passage`, other: (n) => `${n} passages` })} ${kept === 1 ? "is" : "are"} as before; reviews, notes and citations of them stay.`,
    gone: (count: number) =>
      plural(count, {
        one: () => "One document is not among these files. It is still in the course.",
        other: (n) => `${n} documents are not among these files. They are still in the course.`,
      }),
    removeGone: "Remove from the course",
    reallyRemoveGone: (count: number) =>
      plural(count, {
        one: () => "Remove the document listed here, with what only it says?",
        other: (n) => `Remove the ${n} documents listed here, with what only they say?`,
      }),
  },
  said: {
    updating: (title: string) => `Updating “${title}”`,
    paused: "Making the course is paused",
    goesOn: "Making the course goes on",
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
