/** What each expected failure is called, what happened, and what to do next. Total by type. */

import type { AppError, AppErrorType, OpeningStep } from "../../../domain/errors.ts";
import { detailText } from "./error-details.ts";
import { numbers } from "./numbers.ts";

export interface ErrorMessage {
  readonly title: string;
  readonly happened: string;
  readonly next: string;
}

type Describe = { readonly [Type in AppErrorType]: (error: Extract<AppError, { type: Type }>) => ErrorMessage };

const stuckSteps: { readonly [Step in OpeningStep]: string } = {
  opening: "Reading what is stored on this device",
  downloading: "The course's download",
  unpacking: "Unpacking the course",
  indexing: "Preparing the search",
};

const errorMessages: Describe = {
  "course-missing": () => ({
    title: "The course is not on this device",
    happened: "Erica could not find the course that answers are made from.",
    next: "Connect to the network once and reload, so that the course can be downloaded.",
  }),
  "course-not-here": () => ({
    title: "That course is not on this device",
    happened: "The course that this comes from was removed.",
    next: "Add its file again in the Library to read its sources.",
  }),
  "course-download-failed": ({ detail }) => ({
    title: "The course could not be downloaded",
    happened: `The download stopped: ${detailText(detail)}.`,
    next: "Check your connection and try again. What is already on this device stays.",
  }),
  "course-lost": ({ course, detail }) => ({
    title: "The course you chose can't be opened",
    happened: `“${course}” is damaged or no longer on this device: ${detailText(detail)}.`,
    next: "Erica answers from the course it comes with. Add the file again in the Library.",
  }),
  "course-reserved": ({ title }) => ({
    title: "This course comes with Erica",
    happened: `“${title}” can't be removed, and no file can take its place.`,
    next: "To add your own version of it, give it another id in its course.yaml.",
  }),
  "pack-unreadable": ({ detail }) => ({
    title: "The course file cannot be read",
    happened: `The file is damaged or is not a course: ${detailText(detail)}.`,
    next: "Try again with a fresh copy. If that one is refused too, send this message to whoever made it.",
  }),
  "pack-unchecked": ({ detail }) => ({
    title: "The course file could not be checked",
    happened: `Checking it was broken off: ${detailText(detail)}. It may be more than this device can take.`,
    next: "Close other tabs and try again. What you have is as it was.",
  }),
  "pack-too-new": ({ found, supported }) => ({
    title: "This course needs a newer Erica",
    happened: `The course uses format ${found}; this version reads up to ${supported}.`,
    next: "Reload to get the newest version of Erica.",
  }),
  "storage-failed": ({ detail }) => ({
    title: "The browser's storage did not answer",
    happened: `It reported: ${detailText(detail)}.`,
    next: "Try again; if it goes on, reload this tab.",
  }),
  "storage-unavailable": () => ({
    title: "Nothing can be saved in this window",
    happened: "The browser does not let this page store data, as in some private windows or when site data is blocked.",
    next: "You can keep asking; your conversations are gone when the tab closes. Use a normal window to keep them.",
  }),
  "storage-full": ({ neededBytes }) => ({
    title: "The device's storage is full",
    happened:
      neededBytes === undefined
        ? "There was no room left to save."
        : `Another ${numbers.count(Math.ceil(neededBytes / 1e6))} MB are needed.`,
    next: "Delete old conversations in Settings & Privacy, or free space on the device, then try again.",
  }),
  "storage-too-new": () => ({
    title: "Another tab runs a newer Erica",
    happened: "The saved data was taken over by a newer version than this tab's.",
    next: "Nothing more is saved in this tab. Copy what you still need from it, then reload it.",
  }),
  "storage-corrupt": ({ detail }) => ({
    title: "Part of the saved data was damaged",
    happened: `It could not be read: ${detailText(detail)}.`,
    next: "The course is rebuilt by itself; conversations that can still be read are kept. Try again.",
  }),
  "embedder-unavailable": () => ({
    title: "Search by meaning is off",
    happened: "The part that compares meanings could not start, so only words are searched.",
    next: "Use the course's own words in your question, or reload to try again.",
  }),
  "embedder-failed": ({ model, detail }) => ({
    title: "The chosen search model stopped",
    happened: `“${model}”: ${detailText(detail)}.`,
    next: "Erica searches with the model it had before. Try again in the Library, or choose a smaller one.",
  }),
  "index-unavailable": () => ({
    title: "The search index could not start",
    happened: "The index that finds concepts did not load.",
    next: "Reload the page. If it happens again, your browser may be too old for WebAssembly.",
  }),
  "question-empty": () => ({
    title: "Type a question first",
    happened: "There is nothing to answer yet.",
    next: "Ask about any idea in AI or machine learning, for example “What is attention?”",
  }),
  "question-too-long": ({ length, limit }) => ({
    title: "That question is too long",
    happened: `It has ${numbers.count(length)} characters; the limit is ${numbers.count(limit)}.`,
    next: "Your text is kept. Shorten it and send again.",
  }),
  "not-found": ({ what }) => ({
    title: "Not found",
    happened: `There is no ${what} here.`,
    next: "It may have been deleted or belong to another course.",
  }),
  "conversation-deleted": () => ({
    title: "This conversation was deleted in another tab",
    happened: "What was in it is gone from this device, and from here too.",
    next: "Press Undo in that tab to bring it back, or go on in the new conversation that begins here.",
  }),
  "exchange-deleted": () => ({
    title: "A question was taken back in another tab",
    happened: "What was written about it here is gone with it.",
    next: "Ask it again to have it in this conversation.",
  }),
  "file-unreadable": ({ name, detail }) => ({
    title: "The file cannot be read",
    happened: `“${name}”: ${detailText(detail)}.`,
    next: "Choose another file, or export it again from where it came.",
  }),
  "model-download-failed": ({ detail }) => ({
    title: "The model could not be downloaded",
    happened: `The download stopped: ${detailText(detail)}.`,
    next: "What was received is kept. Check your connection and press Resume.",
  }),
  "model-host-invalid": ({ url, detail }) => ({
    title: "This model host can't be used",
    happened: `“${url}”: ${detailText(detail)}.`,
    next: "Enter the full address of your school's mirror, starting with https://, or leave it empty.",
  }),
  "model-file-damaged": ({ file }) => ({
    title: "A model file is damaged",
    happened: `“${file}” is not the file the catalogue describes: its checksum differs.`,
    next: "It was not kept. Press “Clear and download again”, or import the folder from a good copy.",
  }),
  "model-files-missing": ({ files }) => ({
    title: "The folder does not hold the whole model",
    happened: `Missing: ${files.slice(0, 4).join(", ")}${files.length > 4 ? ` and ${files.length - 4} more` : ""}.`,
    next: "Choose the folder that holds the model's files, as the mirror command writes it.",
  }),
  "model-not-installed": ({ model }) => ({
    title: "The model is not on this device",
    happened: `“${model}” was deleted, or its download was never finished.`,
    next: "Download it again in the Library. Until then Erica works without it.",
  }),
  "model-too-large": ({ model }) => ({
    title: "This device ran out of memory",
    happened: `“${model}” did not fit.`,
    next: "Close other tabs, or choose a smaller model in the Library. Composed answers work as before.",
  }),
  "gpu-unavailable": ({ detail }) => ({
    title: "This browser offers no usable graphics processor",
    happened: `A language model needs WebGPU: ${detailText(detail)}.`,
    next: "Nothing is lost: Erica answers from the course as before. A recent Chrome, Edge or Safari may offer it.",
  }),
  "gpu-lost": () => ({
    title: "The graphics processor was taken away",
    happened: "The browser or the system reset it while the model was writing.",
    next: "What was written is kept. Press Regenerate; if it happens again, choose a smaller model.",
  }),
  "language-model-failed": ({ detail }) => ({
    title: "The language model stopped",
    happened: `It reported: ${detailText(detail)}.`,
    next: "The composed answer is complete. Try Regenerate, or load the model again in the Library.",
  }),
  "language-model-stalled": ({ seconds }) => ({
    title: "The language model fell silent",
    happened: `Nothing came for ${seconds} seconds.`,
    next: "The composed answer is complete. Try Regenerate, or choose a smaller model in the Library.",
  }),
  "language-model-crashed-before": ({ model }) => ({
    title: "The language model stays off for now",
    happened: `The tab closed the last time “${model}” was loaded.`,
    next: "Choose a smaller model in the Library, or load this one again there if you closed the tab yourself.",
  }),
  "python-unavailable": ({ detail }) => ({
    title: "Python could not be started",
    happened: `The part that runs programs did not work: ${detailText(detail)}.`,
    next: "Your code is still here: run it again. The first run needs the network once, and a few hundred megabytes of free memory.",
  }),
  "ocr-data-refused": ({ name }) => ({
    title: `“${name}” can't be used to read pictures`,
    happened: "It is damaged, cut off, or no language data for Tesseract 4 or newer.",
    next: "Choose a file named after its language, such as eng.traineddata, and get it again if it came over a bad connection. Nothing was kept of this one.",
  }),
  "ocr-unavailable": ({ detail }) => ({
    title: "Reading pictures could not be started",
    happened: `The part that reads pictures of text did not work: ${detailText(detail)}.`,
    next: "Try again: the first time needs the network once, and a few hundred megabytes of free memory. Pages that have text are read all the same.",
  }),
  "file-not-made": ({ detail }) => ({
    title: "The file could not be made",
    happened: `Making it was broken off: ${detailText(detail)}.`,
    next: "Close other tabs and try again, or take one topic at a time. Your answers are as they were.",
  }),
  "worker-crashed": ({ detail }) => ({
    title: "The tutor stopped unexpectedly",
    happened: `The part of Erica that makes answers stopped: ${detailText(detail)}.`,
    next: "Press Restart. Your conversations are safe.",
  }),
  "opening-stuck": ({ step, seconds }) => ({
    title: "The course could not be opened",
    happened: `${stuckSteps[step]} stood still for ${seconds} seconds, twice.`,
    next: "Press Restart to try again; if that doesn't help, close other tabs of Erica first. Your conversations are safe.",
  }),
  aborted: () => ({
    title: "Stopped",
    happened: "You stopped this before it was finished.",
    next: "Ask again whenever you like.",
  }),
};

export const errors = {
  message: (error: AppError): ErrorMessage => (errorMessages[error.type] as (error: AppError) => ErrorMessage)(error),
  /** In one line, as a note that goes by itself. */
  note: (error: AppError): string => `${errors.message(error).title}. ${errors.message(error).next}`,
};
