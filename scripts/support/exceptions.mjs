// What is used although a promised browser lacks it, and why that is no fault there. Each covers what lies below it.
const fasterOnly = "what is out of view is drawn all the same, later";
const touchOnly = "listened for where there is touch";
const appleInstalls = "there the learner installs by the browser's own menu, and is told how";
const ownBar = "each engine colours its own progress bar";
const webGpu = "language models are offered only where it is";

/** @type {Record<string, string>} by key of browser-compat-data */
export const exceptions = {
  "api.GPU": webGpu,
  "api.GPUAdapter": webGpu,
  "api.GPUDevice": webGpu,
  "api.GPUSupportedFeatures": webGpu,
  "api.Window.requestIdleCallback": "a time-out takes its place",
  "api.Window.cancelIdleCallback": "called only where there was something to cancel",
  "api.Window.beforeinstallprompt_event": appleInstalls,
  "api.Window.appinstalled_event": appleInstalls,
  "api.Worker.messageerror_event": "one more way to hear that a thread is lost; its time limit hears it too",
  "api.Element.beforematch_event": "folded text is then simply not found by the browser's search",
  "api.Element.touchstart_event": touchOnly,
  "api.TouchEvent": touchOnly,
  "api.TouchList": touchOnly,
  "api.Element.wheel_event": "where there is no wheel",
  "css.properties.content-visibility": fasterOnly,
  "css.properties.field-sizing": "the box grows by hand (src/ui/conversation/composer.tsx), or scrolls",
  "css.properties.text-wrap": "lines break as they always did",
  "css.properties.text-size-adjust": "its prefixed form stands beside it",
  "css.properties.text-decoration": "its prefixed form stands beside it",
  "css.properties.user-select": "its prefixed form stands beside it",
  "css.properties.font-family.math": "another font for formulas follows in the list",
  "css.properties.break-after.avoid": "a printed heading may end a page",
  "css.selectors.-webkit-progress-bar": ownBar,
  "css.selectors.-webkit-progress-value": ownBar,
  "css.selectors.-moz-progress-bar": ownBar,
  "css.properties.forced-color-adjust": "Safari has no forced colours",
  "css.properties.cursor": "there is no pointer on a phone",
  "css.properties.resize": "no handle on a phone",
  "css.selectors.selection": "the system's own colour",
  "css.at-rules.page": "printed with the browser's own margins",
};
