"""The sets of hand-made gold that the quality page is made of."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from bulletin_schema.evaluate import Gold

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
CORPUS = ROOT / "tests" / "corpus"


class Gathered(NamedTuple):
    """A set of gold: its heading on the page, where it lies, what its texts are relative to, and what it is."""

    title: str
    folder: Path
    root: Path | None
    about: str

    @property
    def is_ours(self) -> bool:
        """Whether every checkout has it."""
        return self.folder.is_relative_to(ROOT)

    def golds(self) -> list[Gold]:
        """Read the set; empty where this checkout does not have it."""
        return [Gold.load(path, self.root) for path in sorted(self.folder.glob("*.json"))]


SETS = (
    Gathered("Real documents", SHARED / "gold", SHARED, "Real bulletins, annotated by hand; kept apart."),
    Gathered("Own corpus, development", CORPUS / "dev", None, "Our own writing, used while writing rules."),
    Gathered(
        "Own corpus, second half", CORPUS / "unseen", None, "By a writer who had not read the rules; since mended."
    ),
    Gathered("Own corpus, third set", CORPUS / "third", None, "By another such writer; since mended."),
    Gathered("Own corpus, fourth set", CORPUS / "fourth", None, "By a third such writer; since mended."),
    Gathered(
        "Own corpus, fifth set",
        CORPUS / "fifth",
        None,
        "By four such writers, in the manner and on the plan of real pages; since mended.",
    ),
    Gathered(
        "Own corpus, sixth set",
        CORPUS / "sixth",
        None,
        "By one of these writers and a fifth, written likewise; since mended.",
    ),
    Gathered(
        "Own corpus, seventh set",
        CORPUS / "seventh",
        None,
        "By two further such writers; since mended.",
    ),
    Gathered("Own corpus, eighth set", CORPUS / "eighth", None, "By seven further such writers; since mended."),
    Gathered("Own corpus, ninth set", CORPUS / "ninth", None, "By four further such writers; since mended."),
    Gathered("Own corpus, tenth set", CORPUS / "tenth", None, "By six further such writers; since mended."),
    Gathered(
        "Own corpus, eleventh set",
        CORPUS / "eleventh",
        None,
        "By three further such writers; kept closed while rules were written, so that nothing was mended by it so far.",
    ),
)
