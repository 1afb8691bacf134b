/** A package of the project's own making under NumPy's name: the loader is tested by it, as no real one can be here. */
import { strToU8, zipSync } from "fflate";
import { pythonPackageEntries } from "../../models/catalogue/python-packages.ts";

const source = `"""Two functions of NumPy's, on lists."""
from numpy._sums import total

__version__ = "2.4.6"


class array(list):
    def sum(self):
        return total(self)
`;

export const tinyWheel = (): Uint8Array<ArrayBuffer> =>
  zipSync({
    "numpy/__init__.py": strToU8(source),
    "numpy/_sums.py": strToU8("import numbers\n\n\ndef total(values):\n    return sum(values)\n"),
    "numpy-2.4.6.dist-info/METADATA": strToU8("Metadata-Version: 2.1\nName: numpy\nVersion: 2.4.6\n"),
    "numpy-2.4.6.dist-info/WHEEL": strToU8("Wheel-Version: 1.0\nRoot-Is-Purelib: false\n"),
    "numpy-2.4.6.dist-info/RECORD": strToU8(""),
  }) as Uint8Array<ArrayBuffer>;

const entry = pythonPackageEntries.find(({ id }) => id === "numpy");
if (!entry) throw new Error("the catalogue has no NumPy");
export const numpyPackage = entry.package;
