/** The Library: courses, and where their words come from. Models have areas of their own. */
import { phrase } from "../phrase.ts";
import { numbers, plural } from "./numbers.ts";

export const library = {
  title: "Library",
  intro: "What Erica teaches from, and the models that help. All of it is kept on this device.",
  licence: "Licence:",
  web: (name: string) => `${name} ↗ web`,
  inUse: "In use",
  cancel: "Cancel",
  notNow: "Not now",
  keepIt: "Keep it",
  courses: {
    title: "Courses",
    lead: "Erica answers from one course at a time. Conversations are kept whichever course is open: their answers stay as they are, and a source opens in place while its course is in use. Changing the course starts a new conversation.",
    onDevice: "Courses on this device",
    add: "Add a course file",
    howToAdd: <Part>(code: (text: string) => Part) =>
      phrase`A course is a file that ends in ${code(".erica")}. Drop it here or choose it; it is checked before anything is kept, and a file of a course you have replaces it.`,
    adding: (name: string) => `Checking and saving “${name}”…`,
    failedAbout: (name: string) => `This was about “${name}”. The courses you have are as they were.`,
    version: (version: string) => `Version ${version}`,
    concepts: (count: number) => plural(count, { one: (n) => `${n} concept`, other: (n) => `${n} concepts` }),
    topics: (count: number) => plural(count, { one: (n) => `${n} topic`, other: (n) => `${n} topics` }),
    licence: (name: string) => `Licence: ${name}`,
    files: (bytes: number) => `your PDF files: ${numbers.downloadSize(bytes)}`,
    opening: (step: string, fraction: number) => `${step}: ${numbers.percent(fraction)}`,
    use: "Use this course",
    useNamed: (title: string) => `Use this course: ${title}`,
    lookForMistakes: "Look for mistakes",
    lookForMistakesIn: (title: string) => `Look for mistakes in ${title}`,
    bundled: "comes with Erica, can't be edited",
    remove: "Remove",
    removeNamed: (title: string) => `Remove ${title}`,
    reallyRemove: (title: string) =>
      `Remove “${title}” from this device? Your conversations stay. To have it again you need its file.`,
    reallyRemoveCurrent: (title: string) =>
      `Remove “${title}” from this device? Your conversations stay. To have it again you need its file. Questions are then answered from the course that comes with Erica.`,
    /** What a failure to list them was about. */
    all: "The courses on this device",
    said: {
      checking: (name: string) => `Checking ${name}`,
      added: (title: string) => `“${title}” was added`,
      used: (title: string) => `Questions are now answered from “${title}”`,
      removed: (title: string) => `“${title}” was removed`,
    },
  },
  hosts: {
    title: "What is fetched, and from where",
    asking: "Asking, reading, and adding a course file contact no other host.",
    fromPublishers: <Part>(strong: (text: string) => Part, publishers: readonly string[]) =>
      phrase`Pressing ${strong("Download")} or ${strong("Resume")} on a model, package or language data fetches its files from ${strong(numbers.list(publishers))} and the servers they hand files out from. That host learns your network address and which files you took, as any website would; nothing about you, your questions or your course is sent. Every file is checked: against the checksum that Erica knows, or else the one its host states.`,
    fromMirror: <Part>(strong: (text: string) => Part, host: string) =>
      phrase`Pressing ${strong("Download")} or ${strong("Resume")} on a model, package or language data fetches its files from ${strong(host)}. That host learns your network address and which files you took, as any website would; nothing about you, your questions or your course is sent. Every file is checked: against the checksum that Erica knows, or else the one its host states.`,
    offline: "Once a model or package is here it works offline, and its host is not asked again.",
    importing: "Importing one from a folder or USB stick contacts no host.",
    browser:
      "Where the browser has its own model, turning it on may make the browser fetch it from its maker; Erica can't see or change that.",
    nothingByItself: "Nothing is downloaded by itself.",
    field: "Your school's model host",
    example: "https://models.school.example",
    help: "Leave it empty to take models from their publishers. With an address here, model files come from that host alone.",
    save: "Save",
    saidPublishers: "Models come from their publishers",
    saidMirror: (host: string) => `Models come from ${host}`,
  },
  storage: {
    title: "Storage",
    room: (usedBytes: number, freeBytes: number) =>
      `${numbers.downloadSize(usedBytes)} used on this device, about ${numbers.downloadSize(freeBytes)} free for Erica.`,
    unknown: "The browser doesn't tell how much room there is.",
    files: (bytes: number) =>
      `The files kept with your courses take ${numbers.downloadSize(bytes)} of it. Removing a course removes its files.`,
    keeping: {
      unasked: "Before the first download the browser is asked to keep it.",
      granted: "The browser keeps what is stored here until you delete it.",
      refused:
        "The browser did not promise to keep it: it may delete downloads when the device runs short of room. They can be downloaded again. Installing Erica, or adding a bookmark, often helps.",
    },
  },
};
