/**
 * Threads that end when the browser puts the page aside to come back to. WebKit stops them there in whatever they do,
 * and every later page waits for the transaction that one was in. Who comes back opens the page anew.
 */
const threads: Worker[] = [];

export function endWithPage(thread: Worker): Worker {
  threads.push(thread);
  return thread;
}

addEventListener("pagehide", ({ persisted }) => {
  if (persisted) for (const thread of threads) thread.terminate();
});
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});
