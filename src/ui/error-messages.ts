/** What each expected failure is called, what happened, and what to do next. Total by type. */
import type { AppError, AppErrorType } from "../domain/errors.ts";

export interface ErrorMessage {
  readonly title: string;
  readonly happened: string;
  readonly next: string;
}

type Describe = { readonly [Type in AppErrorType]: (error: Extract<AppError, { type: Type }>) => ErrorMessage };

const number = new Intl.NumberFormat("en");

const errorMessages: Describe = {
  "course-missing": () => ({
    title: "The course is not on this device",
    happened: "Erica could not find the course that answers are made from.",
    next: "Connect to the network once and reload, so that the course can be downloaded.",
  }),
  "course-download-failed": ({ detail }) => ({
    title: "The course could not be downloaded",
    happened: `The download stopped: ${detail}.`,
    next: "Check your connection and try again. What is already on this device stays.",
  }),
  "pack-unreadable": ({ detail }) => ({
    title: "The course file cannot be read",
    happened: `The file is damaged or is not a course: ${detail}.`,
    next: "Try again to fetch a fresh copy.",
  }),
  "pack-too-new": ({ found, supported }) => ({
    title: "This course needs a newer Erica",
    happened: `The course uses format ${found}; this version reads up to ${supported}.`,
    next: "Reload to get the newest version of Erica.",
  }),
  "storage-unavailable": () => ({
    title: "Nothing can be saved in this window",
    happened: "The browser does not let this page store data, as in some private windows.",
    next: "You can keep asking; your conversations are gone when the tab closes. Use a normal window to keep them.",
  }),
  "storage-full": ({ neededBytes }) => ({
    title: "The device's storage is full",
    happened:
      neededBytes === undefined
        ? "There was no room left to save."
        : `Another ${number.format(Math.ceil(neededBytes / 1e6))} MB are needed.`,
    next: "Delete old conversations in Settings & Privacy, or free space on the device, then try again.",
  }),
  "storage-too-new": () => ({
    title: "Another tab runs a newer Erica",
    happened: "The saved data was written by a newer version than this tab's.",
    next: "Close the other tabs and reload this one.",
  }),
  "storage-corrupt": ({ detail }) => ({
    title: "Part of the saved data was damaged",
    happened: `It could not be read: ${detail}.`,
    next: "The course is rebuilt by itself; conversations that can still be read are kept. Try again.",
  }),
  "embedder-unavailable": () => ({
    title: "Search by meaning is off",
    happened: "The part that compares meanings could not start, so only words are searched.",
    next: "Use the course's own words in your question, or reload to try again.",
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
    happened: `It has ${number.format(length)} characters; the limit is ${number.format(limit)}.`,
    next: "Your text is kept. Shorten it and send again.",
  }),
  "not-found": ({ what }) => ({
    title: "Not found",
    happened: `There is no ${what} here.`,
    next: "It may have been deleted or belong to another course.",
  }),
  "file-unreadable": ({ name, detail }) => ({
    title: "The file cannot be read",
    happened: `“${name}”: ${detail}.`,
    next: "Choose another file, or export it again from where it came.",
  }),
  "worker-crashed": ({ detail }) => ({
    title: "The tutor stopped unexpectedly",
    happened: `The part of Erica that makes answers stopped: ${detail}.`,
    next: "Press Restart. Your conversations are safe.",
  }),
  aborted: () => ({
    title: "Stopped",
    happened: "You stopped this before it was finished.",
    next: "Ask again whenever you like.",
  }),
};

export function errorToMessage(error: AppError): ErrorMessage {
  const describe = errorMessages[error.type] as (error: AppError) => ErrorMessage;
  return describe(error);
}
