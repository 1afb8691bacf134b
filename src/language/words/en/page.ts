/** The page around the views: titles, navigation, sheets, shortcuts, notes that come by themselves. */

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
    library: "Library - Erica",
    settings: "Settings & Privacy - Erica",
  },
  titleOfConcept: (title: string) => `${title} - Erica`,
  titleOfPath: (goal: string) => `Path to ${goal} - Erica`,
  views: "Views",
  view: { ask: "Ask", course: "Course", library: "Library", settings: "Settings & Privacy" },
  sidebar: "Conversations and answer settings",
  close: (title: string) => `Close ${title}`,
  /** In the place of something that could not be drawn. */
  failed: {
    what: {
      answer: "This answer can't be shown.",
      view: "This page can't be shown.",
      list: "This list can't be shown.",
      sources: "These sources can't be shown.",
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
      ask: "Ask",
      stop: "Stop the answer",
      "close-panel": "Close sources or a sheet",
      help: "This list",
    },
  },
  update: { ready: "A new version is ready", apply: "Update" },
  hintsLink: {
    asks: "This link asks for hints before answers. You can change it in Settings.",
    turnOff: "Turn off",
  },
  otherCourseLink: "This link was made with another version of the course; your answer may differ.",
};
