import { findFirefox } from "../../scripts/engines.mjs";
import { openFirefox } from "./firefox.ts";
import { runScenario } from "./scenario.ts";

runScenario("Firefox", findFirefox() ? openFirefox : undefined);
