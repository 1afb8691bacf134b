/** The page around the views: titles, navigation, sheets, shortcuts, notes that come by themselves. */
import { numbers } from "./numbers.ts";

const name = "Erica - Your AI Tutor";

export const page = {
  name,
  skip: "Skip to the conversation",
  /** Of the window, by view. */
  titles: {
    ask: name,
    course: "Course - Erica",
    concept: "Concept - Erica",
    path: "Learning path - Erica",
    practice: "Practice - Erica",
    progress: "Your progress - Erica",
    placement: "Where do I start? - Erica",
    library: "Library - Erica",
    doctor: "Look for mistakes - Erica",
    settings: "Settings & Privacy - Erica",
  },
  titleOfConcept: (title: string) => `${title} - Erica`,
  titleOfPath: (goal: string) => `Path to ${goal} - Erica`,
  views: "Views",
  view: { ask: "Ask", course: "Course", practice: "Practice", library: "Library", settings: "Settings & Privacy" },
  sidebar: "Conversations and answer settings",
  close: (title: string) => `Close ${title}`,
  /** In the place of something that could not be drawn. */
  failed: {
    what: {
      answer: "This answer can't be shown.",
      view: "This page can't be shown.",
      list: "This list can't be shown.",
      sources: "These sources can't be shown.",
      simulation: "This simulation can't be shown.",
      text: "This text can't be shown as it was meant.",
    },
    rest: "The fault is in Erica. Everything else goes on, and nothing was lost.",
    again: "Try again",
    delete: "Delete it",
    copy: "Copy a report",
    report: "Report, to be copied by hand",
    copied: "Copied",
    deleted: "Question deleted",
    undo: "Undo",
  },
  notifications: "Notifications",
  dismiss: (text: string) => `Dismiss: ${text}`,
  shortcuts: {
    title: "Keyboard shortcuts",
    singleKeysOff: "Single-key shortcuts are turned off in Settings & Privacy.",
    does: {
      send: "Send the question",
      "new-line": "New line in the question",
      "focus-question": "Go to the question box",
      "new-conversation": "New conversation",
      course: "Course",
      library: "Library",
      practice: "Practice",
      ask: "Ask",
      stop: "Stop the answer",
      "close-panel": "Close sources or a sheet",
      help: "This list",
    },
  },
  files: {
    title: "Not all of Erica arrived as it was made",
    which: (names: readonly string[]) =>
      `Wrong or missing: ${numbers.list(names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names)}. Until that is right, parts may not work, and Erica is not ready for offline. It keeps trying by itself.`,
    again: "Try again",
  },
  /** Another tab and the data on this device. @param titles of the conversations that other tabs show */
  storage: {
    blocked: (titles: readonly string[]) =>
      titles.length === 0
        ? "Another tab of Erica, of an older version, holds your data open. Close the other tabs of Erica; this one then goes on by itself."
        : `Another tab of Erica, of an older version, holds your data open: the one that shows ${numbers.list(titles.map((title) => `“${title}”`))}. Close it; this tab then goes on by itself.`,
    reload: "Reload",
  },
  update: { ready: "A new version is ready", apply: "Update" },
  hintsLink: {
    asks: "This link asks for hints before answers. Settings keep what you choose.",
    turnOn: "Turn on",
  },
  sharedLink: {
    asks: (question: string) => `This link asks: “${question.length > 160 ? `${question.slice(0, 160)}…` : question}”`,
    ask: "Ask",
  },
  otherCourseLink: "This link was made with another version of the course; your answer may differ.",
};
