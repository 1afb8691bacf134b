import { findWebKit } from "../../scripts/engines.mjs";
import { runScenario } from "./scenario.ts";
import { openWebKit } from "./webkit.ts";

runScenario("WebKit", findWebKit() ? openWebKit : undefined);
