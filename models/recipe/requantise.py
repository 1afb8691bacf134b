"""A model of format 1 (int8 rows with a float32 scale each) -> the format of today, without training anew."""
import argparse
import json
from pathlib import Path

import numpy as np

from export import write_model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="with config.json, vocabulary.txt and weights.bin of format 1")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "erica-static")
    a = parser.parse_args()
    config = json.loads((a.folder / "config.json").read_text())
    if config["format"] != 1:
        parser.error(f"{a.folder} is of format {config['format']}")
    tokens = (a.folder / "vocabulary.txt").read_text().splitlines()
    data = (a.folder / "weights.bin").read_bytes()
    words, known = config["words"], len(tokens)
    rows = known + config["ngramBuckets"]
    scales = np.frombuffer(data, "<f4", rows)
    table = np.frombuffer(data, np.int8, offset=rows * 4).reshape(rows, -1) * scales[:, None]
    written = write_model(a.out, tokens[:words], tokens[words:], table[:known], table[known:])
    print(f"wrote {a.out}: revision {written['revision']}, {written['files']['weights.bin']['bytes'] / 1e6:.2f} MB of weights")


if __name__ == "__main__":
    main()
