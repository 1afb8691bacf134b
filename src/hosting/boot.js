// Stands in the page itself, before any file of the build: notices when one did not arrive as it was built. The first
// that fails has all that the page names fetched again, past HTTP caches, and the page opened once more. When that did
// not help, it says so. The policy names this text by its digest: `bootScriptHash` in headers.mjs.
(() => {
  const key = "erica-fetched-again";
  const triedBefore = () => {
    try {
      const before = sessionStorage.getItem(key) !== null;
      sessionStorage.setItem(key, "");
      return before;
    } catch {
      return true;
    }
  };
  const forget = () => {
    try {
      sessionStorage.removeItem(key);
    } catch {}
  };
  let failed = false;
  const fetchAgain = async () => {
    if (failed) return;
    failed = true;
    const named = document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=modulepreload]");
    const urls = [location.href, ...Array.from(named, (element) => element.src || element.href)];
    const again = await Promise.allSettled(
      urls.map((url) => fetch(url, { cache: "reload" }).then((file) => file.arrayBuffer())),
    );
    if (again.every(({ status }) => status === "fulfilled") && !triedBefore()) return location.reload();
    forget();
    document.getElementById("not-whole").hidden = false;
  };
  const isStarted = () => "started" in document.documentElement.dataset;
  // From its start on the app sees to what it loads itself.
  const isCode = ({ nodeName, rel }) => nodeName === "SCRIPT" || /style|preload/.test(rel);
  addEventListener("error", ({ target }) => !isStarted() && isCode(target) && fetchAgain(), true);
  addEventListener("load", () => (isStarted() ? forget() : fetchAgain()));
})();
