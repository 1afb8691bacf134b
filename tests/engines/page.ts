/** The page as its user names it: by role, accessible name and text. */
import { type Browser, type Element, keys } from "./browser.ts";
import { until } from "./processes.ts";

interface Wanted {
  /** Selector of what may be meant. */
  readonly css: string;
  /** What its accessible name begins with. */
  readonly name?: string;
  /** Looked for in the last answer only. */
  readonly inAnswer?: boolean;
}

/** `arguments[0]`: what is wanted. The first that is shown, or null. */
const find = `
  const { css, name, inAnswer } = arguments[0];
  const nameOf = (element) =>
    (element.getAttribute("aria-label") ?? (element.labels?.length ? element.labels[0].textContent : element.textContent))
      .replace(/\\s+/g, " ").trim();
  const root = inAnswer ? [...document.querySelectorAll("article")].at(-1) : document;
  return [...(root?.querySelectorAll(css) ?? [])].find(
    (element) => element.getClientRects().length > 0 && (name === undefined || nameOf(element).startsWith(name)),
  ) ?? null;`;

/** `arguments[0]`: a field for files; then the name and text of the one that is chosen. */
const chooseFile = `
  const [field, name, text] = arguments;
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], name));
  field.files = chosen.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));`;

/** Errors nobody caught and violations of the page's policy, from the end of loading on; earlier ones keep it from opening. */
const listen = `
  if (window.complaints) return;
  window.complaints = [];
  const say = (text) => window.complaints.push(text);
  // Notice, not error: a size that changed twice in one frame is told in the next. WebKit under load, one run in eight.
  const isNotice = (event) => event.message.startsWith("ResizeObserver loop");
  addEventListener("error", (event) => isNotice(event) || say("error: " + event.message));
  addEventListener("unhandledrejection", (event) => say("unhandled: " + event.reason));
  document.addEventListener("securitypolicyviolation", (event) => say(event.violatedDirective + ": " + event.blockedURI));`;

export function pageOf(browser: Browser) {
  const complaints: string[] = [];
  /** Takes down what the page has complained about, before it is left. */
  const collect = async (): Promise<void> => {
    // A page that is just being left has nothing to say.
    complaints.push(...((await browser.run<string[] | null>("return window.complaints ?? []")) ?? []));
    await browser.run("window.complaints = []");
  };
  const found = (wanted: Wanted, ms?: number): Promise<Element> =>
    until(JSON.stringify(wanted), async () => (await browser.run<Element | null>(find, wanted)) ?? undefined, ms);
  const text = (selector = "body"): Promise<string> =>
    browser.run("return document.querySelector(arguments[0])?.innerText ?? ''", selector);
  const page = {
    goto: async (url: string) => {
      await collect();
      await browser.goto(url);
      await browser.run(listen);
    },
    reload: async () => {
      await collect();
      // As a user reloads: WebDriver's own way goes past the service worker in Firefox.
      await browser.run("window.isLeft = true; location.reload()");
      await page.opened();
    },
    /** Waits for the document that comes after one marked as left. */
    opened: async () => {
      await page.expects("!window.isLeft && document.readyState === 'complete'");
      await browser.run(listen);
    },
    complaints: async (): Promise<readonly string[]> => {
      await collect();
      return complaints;
    },
    found,
    text,
    isShown: async (wanted: Wanted) => (await browser.run(find, wanted)) !== null,
    /** Once more where the page moved on meanwhile: what opens scrolls it. */
    click: (wanted: Wanted, ms?: number) =>
      until(
        `a press on ${JSON.stringify(wanted)}`,
        async () => {
          const element = await browser.run<Element | null>(find, wanted);
          if (element !== null) await browser.click(element);
          return element !== null;
        },
        ms,
      ),
    choose: async (wanted: Wanted, name: string, text: string): Promise<void> =>
      browser.run(chooseFile, await found(wanted), name, text),
    /** Waits for a JavaScript expression to be true in the page. */
    expects: (expression: string, ms?: number) =>
      until(expression, () => browser.run<boolean>(`return !!(${expression})`), ms),
    says: (words: string, ms?: number) =>
      until(`“${words}” on the page`, async () => (await text()).includes(words), ms),
    /** A question can be answered. */
    ready: () =>
      until(
        "the course is ready",
        async () => (await text("[aria-labelledby=stats]")).includes("Introduction to AI"),
        60_000,
      ),
    /** The last answer has it, in a folded part or an open one; folded parts come a moment after the rest. */
    answers: (words: string) =>
      page.expects(`[...document.querySelectorAll("article")].at(-1)?.textContent.includes(${JSON.stringify(words)})`),
    /** Types a question, sends it with Enter, waits for its answer. @returns how long it took, in milliseconds */
    ask: async (question: string): Promise<number> => {
      await page.click({ css: "textarea", name: "Ask a question about" });
      await browser.press([...question]);
      const started = Date.now();
      await browser.press([keys.enter]);
      const last = "[...document.querySelectorAll('article')].at(-1)";
      await page.expects(
        `${last}?.getAttribute("aria-label") === ${JSON.stringify(`Answer: ${question}`)} && ${last}.getAttribute("aria-busy") === "false"`,
      );
      return Date.now() - started;
    },
    /** The service worker has all it needs, and controls this page. */
    readyForOffline: () => page.expects("navigator.serviceWorker?.controller?.state === 'activated'", 40_000),
  };
  return page;
}

export type Page = ReturnType<typeof pageOf>;
