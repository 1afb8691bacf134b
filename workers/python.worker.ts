/**
 * Thread that runs a learner's Python. It is given its files, connects to nobody (see `src/hosting/headers.mjs`), and
 * has nothing left of the platform before a program runs. It ends to stop a program.
 */
import { servePython } from "../src/adapters/python/serve-python.ts";

servePython();
