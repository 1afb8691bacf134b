// Loaded before a script, it lets a host on this machine play the publishers of models.
const publishers = /^https:\/\/(huggingface\.co|raw\.githubusercontent\.com|api\.github\.com)\//;
const ask = globalThis.fetch;
globalThis.fetch = (url, options) => ask(String(url).replace(publishers, `${process.env.PUBLISHERS}/$1/`), options);
