"""How fast standards and committees are found: characters a second on running text and on text full of codes.

    python benchmarks/standards.py [TEXT_FILE ...]

With eyecite installed beside it the ratio to its default tokenizer is printed too, from the same run; eyecite
finds court citations, the nearest mature relative of this job.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from bulletin_schema.records.committee import find_committee_codes, find_committees
from bulletin_schema.records.standard import find_codes, find_standards

RUNNING = (
    "近日，姚江市市场监督管理局组织召开质量提升工作推进会，通报上半年产品质量监督抽查情况。会议指出，今年以来全市"
    "共抽查工业产品1250批次，合格率97.6%，同比提高0.8个百分点。下一步将围绕重点产品、重点区域开展专项整治，"
    "督促企业落实主体责任，推动更多企业通过ISO 9001质量管理体系认证，营造人人关注质量的良好氛围。\n"
)
DENSE = "企业执行GB/T 19001-2016和《竹器安全要求》（GB 99106.1—2016），承担ISO/TC 938/SC 1秘书处。"
CITED = "The court followed Roe v. Wade, 410 U.S. 113 (1973), and held that the order was final. "
SIZE = 1_000_000


def speed(run: Callable[[str], object], text: str) -> float:
    """Return millions of characters a second, the best of three runs."""
    best = 0.0
    for _ in range(3):
        start = time.process_time()
        run(text)
        best = max(best, len(text) / (time.process_time() - start) / 1e6)
    return best


def eyecite_speed() -> float | None:
    """Return the speed of eyecite's default tokenizer, where it is installed."""
    try:
        from eyecite import get_citations  # noqa: PLC0415 - not a dependency
    except ImportError:
        return None
    return speed(get_citations, CITED * (SIZE // 10 // len(CITED)))


def main() -> None:
    """Print a line for each function and text."""
    texts = {"running text": RUNNING * (SIZE // len(RUNNING)), "nothing but codes": DENSE * (SIZE // len(DENSE))}
    for name in sys.argv[1:]:
        texts[name] = Path(name).read_text("utf-8")
    for name, text in texts.items():
        for run in (find_codes, find_standards, find_committee_codes, find_committees):
            print(f"{run.__name__:22} {name:20} {speed(run, text):8.2f} M characters/s")
    theirs = eyecite_speed()
    if theirs is not None:
        print(f"eyecite {theirs:.3f} M characters/s; ratio {speed(find_standards, texts['running text']) / theirs:.0f}")


if __name__ == "__main__":
    main()
