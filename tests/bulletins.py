"""The texts that many tests read: bundled examples, the own corpus, the shared documents where present."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
EXAMPLES = sorted((ROOT / "examples" / "bulletins").glob("*.txt"))
CORPUS = sorted((ROOT / "tests" / "corpus").rglob("*.txt"))
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))
DOCUMENTS = [*EXAMPLES, *CORPUS, *SEEDS]
