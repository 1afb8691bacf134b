/** Settings & Privacy. */
import { numbers, plural } from "./numbers.ts";

const conversations = (count: number): string =>
  plural(count, { one: (n) => `${n} conversation`, other: (n) => `${n} conversations` });
const markedKnown = (count: number): string =>
  plural(count, { one: (n) => `${n} concept marked as known`, other: (n) => `${n} concepts marked as known` });

export const settings = {
  title: "Settings & Privacy",
  look: {
    title: "Look and level",
    theme: "Theme",
    themes: { system: "System", light: "Light", dark: "Dark" },
    level: "The level changes how deep answers go, never the facts. It applies to the next answer.",
  },
  hints: {
    title: "Hints",
    forClass:
      "For a class: who opens Erica by this link is offered hints first, with one tap. A shared question keeps them too.",
    copy: "Copy link for a class",
    copied: "Link for your class copied",
    byHand: "The browser did not allow copying. The link for a class:",
  },
  keyboard: {
    title: "Keyboard",
    singleKeys: "Single-key shortcuts",
    singleKeysHelp: "One key does something while you are not typing, such as n for a new conversation; ? lists them.",
  },
  privacy: {
    title: "Privacy",
    nothingLeaves: "Nothing leaves this device.",
    kept: "Your questions, conversations and settings are kept in this browser alone. There is no account, no tracking and no server that answers: search and answers are computed in this tab.",
    howToCheck: "How to check it yourself:",
    checks: [
      "Turn on airplane mode, reload, and ask: everything works.",
      "Open your browser's developer tools, choose Network, and ask: no request appears.",
      "The page's security policy (see the response headers) allows connections to this site alone. The one exception is a model or Python package that you choose to download; the Library says which host it comes from.",
    ],
    links: "Links marked “↗ web” open other websites, which see your visit like any other.",
  },
  install: {
    title: "Use Erica as an app",
    installed: "Erica is installed and works offline.",
    install: "Install Erica",
    ways: [
      "iPhone, iPad: in Safari press Share, then “Add to Home Screen”.",
      "Mac: in Safari choose File, then “Add to Dock”.",
      "Android: open the browser's menu, then “Install app” or “Add to Home screen”.",
      "Chrome, Edge on a computer: press the install icon in the address bar, or the menu's “Install Erica”.",
      "Firefox on a computer: keep a bookmark; Erica works offline there too.",
    ],
  },
  data: {
    title: "My data",
    stored: (saved: number, known: number) => `${conversations(saved)}, ${markedKnown(known)}.`,
    /** Where nothing can be stored. */
    inThisTab: (saved: number, known: number) =>
      `${conversations(saved)}, ${markedKnown(known)}, until this tab closes: nothing is stored on this device.`,
    storedWithSize: (saved: number, known: number, usedBytes: number) =>
      `${conversations(saved)}, ${markedKnown(known)}; ${numbers.bytes(usedBytes)} used on this device, the course and the app included.`,
    storedWithRoom: (saved: number, known: number, usedBytes: number, quotaBytes: number) =>
      `${conversations(saved)}, ${markedKnown(known)}; ${numbers.bytes(usedBytes)} used on this device, the course and the app included (the browser allows ${numbers.bytes(quotaBytes)}).`,
    answers: (count: number) =>
      plural(count, { one: (n) => `${n} answer in Practice.`, other: (n) => `${n} answers in Practice.` }),
    export: "Export my conversations",
    import: "Import conversations",
    /** A file, in a sentence that names it. */
    tooLarge: "it is larger than any export",
    exportedWithout: (unreadable: number) =>
      plural(unreadable, {
        one: (n) => `Exported. ${n} question can't be read and is not in the file.`,
        other: (n) => `Exported. ${n} questions can't be read and are not in the file.`,
      }),
    /** What a file brought: new conversations, conversations that gained something, newly marked concepts, practice. */
    imported: (added: number, changed: number, known: number, learning: number) => {
      const parts = [
        added > 0 && plural(added, { one: (n) => `${n} conversation added`, other: (n) => `${n} conversations added` }),
        changed > 0 &&
          plural(changed, { one: (n) => `${n} conversation updated`, other: (n) => `${n} conversations updated` }),
        known > 0 && markedKnown(known),
        learning > 0 &&
          plural(learning, {
            one: (n) => `${n} entry of what you learned`,
            other: (n) => `${n} entries of what you learned`,
          }),
      ].filter((part) => part !== false);
      return parts.length === 0 ? "Everything in this file is here already" : `Imported: ${numbers.list(parts)}`;
    },
    problems: {
      title: (count: number) =>
        plural(count, {
          one: (n) => `${n} item of the file can't be read and was left out; the rest was kept:`,
          other: (n) => `${n} items of the file can't be read and were left out; the rest was kept:`,
        }),
      items: { conversation: "Conversation", exchange: "Question", known: "Known concept", learning: "Practice" },
      item: (kind: string, name: string, field: string) => `${kind} “${name}” (${field})`,
      more: (count: number) => `and ${numbers.count(count)} more`,
    },
    delete: "Delete my data",
    deleted: (count: number) =>
      plural(count, {
        one: (n) => `${n} conversation and what you marked as known deleted`,
        other: (n) => `${n} conversations and what you marked as known deleted`,
      }),
    undo: "Undo",
    apart: "The course itself is kept apart: deleting your data never deletes it, nor the other way round.",
  },
};
