/** The doctor's page by keyboard: what is shown, what two presses do, what is taken back. */
import { AxeBuilder } from "@axe-core/playwright";
