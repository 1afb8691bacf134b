/**
 * What programs of the course can import beside Python's own library. The files are those that Pyodide publishes for its
 * version in package.json; the SHA-256 is the one in its `pyodide-lock.json`, and a test holds the two against each other.
 */
import type { PythonPackageEntry } from "../../src/domain/model-catalogue.ts";

const numpy = "numpy-2.4.6-cp314-cp314-pyemscripten_2026_0_wasm32.whl";

export const pythonPackageEntries: readonly PythonPackageEntry[] = [
  {
    kind: "python-package",
    id: "numpy",
    title: "NumPy",
    package: {
      id: "numpy-2.4.6-pyodide-314.0.7",
      repository: "pyodide/pyodide",
      revision: "314.0.7",
      licence: { name: "BSD-3-Clause", url: "https://numpy.org/doc/stable/license.html" },
      bytes: 2_960_568,
      include: [],
      files: [
        { path: numpy, bytes: 2_960_568, sha256: "a292c1f5d7d8a2208cd5e94fc467604c131cabcd2fc14fed6eefde121e7fabdf" },
      ],
      elsewhere: { [numpy]: `https://cdn.jsdelivr.net/pyodide/v314.0.7/full/${numpy}` },
    },
  },
];
