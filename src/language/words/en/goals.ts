/** A goal in Practice: what the learner wants to know, by when, and what that takes. */
import { numbers, plural } from "./numbers.ts";

const ideas = (count: number): string => plural(count, { one: (n) => `${n} concept`, other: (n) => `${n} concepts` });
const days = (count: number): string => plural(count, { one: (n) => `${n} day`, other: (n) => `${n} days` });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeZone: "UTC" });
/** The day itself: no zone moves it. */
const shownDate = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));

export const goals = {
  title: "Your goal",
  none: "Name what you want to understand, and if there is an exam, its date. What it rests on then comes first here.",
  set: "Set a goal",
  add: "Concept",
  addHelp: "Type a part of its name, then choose.",
  nothingFound: "No concept of this course has that in its name.",
  chosen: "You want to know",
  remove: (title: string) => `Remove ${title}`,
  pickFirst: "Choose at least one concept first.",
  date: "By when? You can leave this empty.",
  badDate: "This is no day of the calendar. Choose it anew, or leave it empty.",
  retention: "How much should still be there on that day",
  share: (share: number) => numbers.percent(share),
  save: "Save the goal",
  cancel: "Cancel",
  change: "Change",
  finish: "I've reached it",
  drop: "Drop it",
  finished: "Goal reached. What you learned keeps coming back, so that it stays.",
  dropped: "The goal was dropped. Nothing you learned is lost.",
  undo: "Undo",
  aim: (titles: readonly string[]) => numbers.list(titles),
  until: (date: string, left: number) =>
    left === 0
      ? `Today, ${shownDate(date)}.`
      : left === 1
        ? `Tomorrow, ${shownDate(date)}.`
        : `In ${days(left)}, on ${shownDate(date)}.`,
  passed: (date: string) =>
    `${shownDate(date)} has gone by. What you learned for it is still yours: go on without a date, choose another one, or call it reached.`,
  firm: (firm: number, of: number) => `${numbers.count(firm)} of ${ideas(of)} on the way hold already.`,
  allFirm: "Everything on the way holds. Practice keeps it so.",
  takes: (toGo: number, minutes: number) => `${ideas(toGo)} to go: about ${numbers.minutes(minutes)} in all.`,
  takesDaily: (toGo: number, perDay: number, date: string) =>
    `${ideas(toGo)} to go: about ${numbers.minutes(perDay)} a day until ${shownDate(date)}.`,
  takesToday: (toGo: number, minutes: number) =>
    `${ideas(toGo)} to go: about ${numbers.minutes(minutes)}, and today is the day. What is closest to your goal is worth most now.`,
  basis: (seconds: number, measured: boolean) =>
    measured
      ? `An estimate: reading at 150 words a minute, ${seconds} seconds a question as you took so far, and every answer right.`
      : `An estimate: reading at 150 words a minute, ${seconds} seconds a question until your own answers say better, and every answer right.`,
  limit: (limitDays: number) =>
    `Your limit of new questions a day would make it ${days(limitDays)}: you can raise it under “How you practise”.`,
  next: "Read next",
  way: "The way there",
  wayOf: (title: string) => `The way to ${title}`,
  makeGoal: "Make this my goal",
  addGoal: "Add this to my goal",
  isGoal: "This is your goal.",
  toPractice: "See it in Practice",
};
