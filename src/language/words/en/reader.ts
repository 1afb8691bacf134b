/** A source read in place: a document's passages, or the pages of its file, and what can be asked about them. */
export const reader = {
  open: "Open the source at this place",
  /** Another course is open. */
  openCourse: "Open its course to read on",
  back: "Back to the cited passage",
  opening: "Opening the source…",
  passages: (from: number, to: number, of: number) => `Passages ${from} to ${to} of ${of}`,
  earlier: "Show what stands before",
  later: "Show what follows",
  cited: "Cited passage",
  asText: "Read it as text",
  asPages: "Show its pages",
  pdf: {
    pages: "Pages of the file",
    page: (page: number, of: number) => `Page ${page} of ${of}`,
    previous: "Previous page",
    next: "Next page",
    smaller: "Zoom out",
    larger: "Zoom in",
    notDrawn: "This page can't be drawn. Read it as text, or turn to another page.",
    failed: "The pages of this file can't be shown here. This is its text.",
    absent:
      "The file itself isn't kept on this device, so this is its text. Import it again and keep it to see its pages.",
  },
  ask: {
    title: "Ask about the text",
    about: (text: string) => `About “${text}”`,
    aboutCited: "About the cited passage. Select other text to ask about that.",
    explain: "Explain this",
    before: "What do I need to know first?",
    /** Questions as the learner would write them: each finds its answer by the name in it. */
    explainName: (name: string) => `Explain ${name}`,
    beforeName: (name: string) => `What are the prerequisites of ${name}?`,
    filled: "The question is in the question box",
    replaced: "What stood in the question box was replaced.",
    undo: "Undo",
  },
};
