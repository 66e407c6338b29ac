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


def _own(title: str, folder: str, about: str) -> Gathered:
    return Gathered(f"Own corpus, {title}", CORPUS / folder, None, about)


SETS = (
    Gathered("Real documents", SHARED / "gold", SHARED, "Real bulletins, annotated by hand; kept apart."),
    _own("development", "dev", "Our own writing, used while writing rules."),
    _own("second half", "unseen", "By a writer who had not read the rules; since mended."),
    _own("third set", "third", "By another such writer; since mended."),
    _own("fourth set", "fourth", "By a third such writer; since mended."),
    _own("fifth set", "fifth", "By four such writers, in the manner and on the plan of real pages; since mended."),
    _own("sixth set", "sixth", "By one of these writers and a fifth, written likewise; since mended."),
    _own("seventh set", "seventh", "By two further such writers; since mended."),
    _own("eighth set", "eighth", "By seven further such writers; since mended."),
    _own("ninth set", "ninth", "By four further such writers; since mended."),
    _own("tenth set", "tenth", "By six further such writers; since mended."),
    _own("eleventh set", "eleventh", "By three further such writers; since mended."),
    _own("twelfth set", "twelfth", "By three further such writers; since mended."),
    _own("thirteenth set", "thirteenth", "By two further such writers; since mended."),
    _own("fourteenth set", "fourteenth", "By two further such writers; since mended."),
    _own("fifteenth set", "fifteenth", "By three further such writers, mostly of checks; since mended."),
    _own(
        "sixteenth set",
        "sixteenth",
        "By two further such writers; kept closed while rules were written, so that nothing was mended by it so far.",
    ),
    _own(
        "passages",
        "passages",
        "Stretches of one to five sentences in the oddest wordings that seven such writers found, annotated for the "
        "kinds that each is of; since mended.",
    ),
    _own(
        "passages on awards",
        "passages_on_awards",
        "By an eighth such writer, in the proportion in which bulletins tell of awards; no rule was written by it.",
    ),
)
