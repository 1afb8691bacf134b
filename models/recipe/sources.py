"""Reads the course's Markdown and, where given, a folder of passages as JSON lines."""
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

import yaml


# The sections that get a vector (src/retrieval/embedding-texts.ts); the others are training text only.
EMBEDDED_SECTIONS = {"Why it matters", "Intuition", "How it works", "Applications"}


@dataclass
class Concept:
    id: str
    topic: str
    title: str
    aliases: list[str]
    asked: list[str]
    definition: str
    sections: list[str]
    other_text: list[str]
    quiz: list[tuple[str, str]]
    neighbours: set[str] = field(default_factory=set)
    # Answer notes: the wordings of one question, and its answer.
    notes: list[tuple[list[str], str]] = field(default_factory=list)


@dataclass
class Passage:
    headings: list[str]
    text: str
    document: str


def prose(markdown: str) -> str:
    """Markdown without code, formulas and marks, like `prose` in src/domain/text.ts."""
    text = re.sub(r"```[\s\S]*?```|\$\$[\s\S]*?\$\$|\$[^$\n]*\$", " ", markdown)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"^\|?[\s:|-]+\|?$", " ", text, flags=re.M)
    return re.sub(r"\s+", " ", re.sub(r"[*_`#|$]", " ", text)).strip()


def read_concept(path: Path) -> Concept | None:
    """A concept file, or None (with a warning) when it cannot be read."""
    try:
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        meta = yaml.load(front, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        lead, *rest = re.split(r"^## ", body, flags=re.M)
        relations = meta.get("relations") or {}
        neighbours = set(meta.get("prerequisites") or {}) | {k for r in relations.values() for k in (r or {})}
        return Concept(
            id=path.stem, topic=path.parent.name, title=str(meta["title"]),
            aliases=[str(a) for a in meta.get("aliases") or []], asked=[str(a) for a in meta.get("asked") or []],
            definition=prose(lead),
            sections=[prose(s.partition("\n")[2]) for s in rest if s.partition("\n")[0].strip() in EMBEDDED_SECTIONS],
            other_text=[prose(s.partition("\n")[2]) for s in rest if s.partition("\n")[0].strip() not in EMBEDDED_SECTIONS],
            quiz=[(str(q["question"]), str(q["answer"])) for q in meta.get("quiz") or []], neighbours=neighbours)
    except Exception as error:  # a half-written file must not stop the rest
        print(f"skipped {path.name}: {error!r}"[:200], file=sys.stderr)
        return None


def read_notes(path: Path) -> list[tuple[list[str], str]]:
    if not path.exists():
        return []
    notes = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return [([str(n["question"]), *(str(a) for a in n["asked"])], prose(str(n["answer"]))) for n in notes]


def read_course(folder: Path) -> list[Concept]:
    paths = sorted(folder.glob("concepts/*/*.md"))
    concepts = [c for c in map(read_concept, paths) if c is not None]
    for c in concepts:
        c.notes = read_notes(folder / "notes" / c.topic / f"{c.id}.yaml")
    return concepts


def read_corpora(folder: Path | None) -> list[Passage]:
    if folder is None:
        return []
    passages = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            passages.append(Passage([str(h) for h in row["headings"]], prose(row["text"]), f"{row['source']}/{row['path']}"))
    return passages


def sentences(text: str) -> list[str]:
    return [s for s in re.split(r"(?<=[.!?:;])\s+", text) if len(s) > 25]
