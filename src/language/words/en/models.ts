/** Models to download: those that search by meaning, those that write, and their files. */
import { numbers, plural } from "./numbers.ts";

const { downloadSize } = numbers;

export const models = {
  onDevice: "on this device",
  notOnDevice: "not on this device",
  storage: (bytes: number) => `${downloadSize(bytes)} of storage`,
  downloadTime: {
    measured: (minutes: number) => `${numbers.downloadTime(minutes)} at your present speed`,
    assumed: (minutes: number) => `${numbers.downloadTime(minutes)} at 20 Mbit/s`,
  },
  delete: "Delete",
  deleteNamed: (title: string) => `Delete ${title}`,
  deleted: (title: string, freedBytes: number) => `${title} was deleted; ${downloadSize(freedBytes)} are free again.`,
  embedders: {
    title: "Search by meaning",
    lead: "This is how Erica finds the right idea when a question uses other words than the course. The built-in model is enough to start; a larger one understands more wordings, and takes a download once.",
    wordsOnly: "Only words are searched at the moment.",
    list: "Models that search by meaning",
    languages: { english: "English", multilingual: "Many languages" },
    bundled: "Built-in model",
    bundledInSentence: "the built-in model",
    bundledSummary: "Comes with Erica and starts at once, on any device.",
    reallyDelete: (title: string, bytes: number) => `Delete ${title}? ${downloadSize(bytes)} become free.`,
    reallyDeleteInUse: (title: string, bytes: number) =>
      `Delete ${title}? ${downloadSize(bytes)} become free. Search goes back to the built-in model.`,
    use: "Use",
    useNamed: (title: string) => `Use ${title}`,
    preparing: (percent: number) =>
      `Preparing the index: ${percent} %. You can go on asking; the earlier model serves until this is done.`,
    said: {
      preparing: (title: string) => `Preparing search with ${title}`,
      used: (title: string) => `Search by meaning now uses ${title}`,
      kept: "The search model stays as it was",
    },
  },
  languageModels: {
    title: "Language model",
    lead: "Erica's answers are composed from the course and need no language model. One that runs on this device can put them in more conversational words; each of its sentences is then checked against the course, and the composed answer stays one tap away.",
    looking: "Looking at this device…",
    noneFits: (why: string) => `This device: ${why} Nothing is lost: Erica's composed answers work here.`,
    noneToDownloadFits: (why: string) =>
      `None to download fits this device: ${why} Nothing is lost: Erica's composed answers work here.`,
    list: "Language models for this device",
    ranks: { basic: "Basic", better: "Better", best: "Best" },
    fits: { yes: "It fits", tight: "It may be tight", no: "It does not fit" },
    ready: (title: string) => `${title} is on. New answers are written by it.`,
    loading: "A model is being loaded.",
    waiting: "On: the model you chose loads with your next question.",
    off: "Off. Answers are composed from the course.",
    all: (count: number) =>
      plural(count, {
        one: () => "The one model there is, and whether they fit this device",
        other: (n) => `All ${n} models, and whether they fit this device`,
      }),
    offeredAbove: "offered above",
    precisions: { f16: "half-precision version for this GPU", f32: "full-precision version for this GPU" },
    on: "On",
    reallyDelete: (title: string, bytes: number) =>
      `Delete ${title}? ${downloadSize(bytes)} become free. Composed answers work without it.`,
    chosen: "Chosen: it loads with your next question.",
    turnOn: "Turn on",
    turnOnNamed: (title: string) => `Turn on ${title}`,
    loadAgain: "Load again anyway",
    loadAgainNamed: (title: string) => `Load ${title} again anyway`,
    turnOff: "Turn off",
    turnOffNamed: (title: string) => `Turn off ${title}`,
    stop: "Stop",
    stopNamed: (title: string) => `Stop loading ${title}`,
    said: {
      loading: "Loading the language model",
      on: (title: string) => `${title} is on`,
      stopped: "Loading stopped",
      failed: "The language model did not load",
      off: "The language model is off",
    },
  },
  browserModel: {
    title: "The browser's own model",
    inSentence: "the browser's own model",
    summary: "This browser comes with a language model. It runs on this device too, and Erica stores nothing for it.",
    facts: {
      unavailable: "not in this browser",
      downloadable: "the browser downloads it from its maker when you turn it on",
      downloading: "the browser is downloading it from its maker",
      available: "already on this device",
    },
    terms: "kept and updated by the browser, under its terms",
    downloads: "That download is large, and the browser shares it among all sites. Your questions are not part of it.",
    metered:
      "The browser may download several gigabytes, which may cost money or data on this connection; Wi-Fi is better.",
  },
  loadSteps: {
    engine: "Starting the engine",
    weights: "Reading the model into memory",
    shaders: "Preparing the graphics processor",
    browser: "The browser is downloading its model",
  },
  files: {
    unpinned:
      "Erica doesn't know every file of this model beforehand. Those it doesn't know are taken as their host describes them: damage on the way is found, but not a host that hands out something else. Download it only from a host you trust.",
    removing: "Deleting…",
    update: (bytes: number) => `Update, ${downloadSize(bytes)}`,
    updateNamed: (title: string) => `Download the newer version of ${title}`,
    pause: "Pause",
    pauseNamed: (title: string) => `Pause the download of ${title}`,
    cancelDownload: (title: string) => `Cancel the download of ${title}`,
    cancelImport: (title: string) => `Cancel the import of ${title}`,
    paused: (storedBytes: number, bytes: number) =>
      `Paused: ${downloadSize(storedBytes)} of ${downloadSize(bytes)} are here.`,
    download: (bytes: number) => `Download ${downloadSize(bytes)}`,
    downloadNamed: (title: string, bytes: number) => `Download ${title}, ${downloadSize(bytes)}`,
    resume: "Resume",
    resumeNamed: (title: string) => `Resume the download of ${title}`,
    again: "Clear and download again",
    againNamed: (title: string) => `Clear ${title} and download it again`,
    anyway: "Download anyway",
    import: "Import from a folder",
    importNamed: (title: string) => `Import ${title} from a folder`,
    listing: "Asking which files are needed…",
    steps: {
      downloading: "Downloading",
      copying: "Copying",
      waiting: "The connection broke; trying again in a moment",
      checking: "Checking every file",
      saving: "Saving on this device",
    },
    progress: (step: string, receivedBytes: number, totalBytes: number) =>
      `${step}: ${downloadSize(receivedBytes)} of ${downloadSize(totalBytes)}`,
    progressWithTime: (step: string, receivedBytes: number, totalBytes: number, secondsLeft: number) =>
      `${step}: ${downloadSize(receivedBytes)} of ${downloadSize(totalBytes)}, ${numbers.timeLeft(secondsLeft)}`,
    said: {
      downloading: (title: string) => `Downloading ${title}`,
      importing: (title: string) => `Importing ${title}`,
      installed: (title: string) => `${title} is on this device`,
      paused: (title: string) => `${title}: paused`,
      failed: (title: string) => `${title}: not downloaded`,
      cancelled: (title: string) => `Download of ${title} cancelled`,
    },
  },
};
