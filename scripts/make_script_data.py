"""Make data/pinyin_syllables.txt and data/traditional_variants.txt (needs pypinyin and opencc).

    pip install pypinyin opencc
    python scripts/make_script_data.py

Readings come from pypinyin (MIT licence; its table is made from Unihan), scripts from opencc's t2s tables.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import opencc
from pypinyin.constants import PINYIN_DICT

DATA = Path(__file__).resolve().parents[1] / "src" / "bulletin_schema" / "data"
WIDTH = 80
PRINTED = re.compile("[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]+")  # not the ê and m̀ of interjections


def encodable(char: str, encoding: str) -> bool:
    """Tell whether a character exists in an encoding."""
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def simplified_forms() -> dict[str, str]:
    """Map each Chinese character of the basic plane to its simplified form."""
    chars = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]
    converted = opencc.OpenCC("t2s").convert("\n".join(chars)).split("\n")
    return dict(zip(chars, converted, strict=True))


def write(name: str, comment: str, lines: list[str]) -> None:
    """Write one data file under its comment."""
    head = "".join(f"# {line}\n" for line in comment.splitlines())
    (DATA / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Write both files."""
    forms = simplified_forms()
    common = [char for char, form in forms.items() if encodable(char, "gbk") and encodable(form, "gb2312")]
    readings: dict[str, list[str]] = defaultdict(list)
    for char in common:
        for reading in PINYIN_DICT.get(ord(char), "").split(","):
            if PRINTED.fullmatch(reading):
                readings[reading].append(char)
    write(
        "pinyin_syllables.txt",
        "A syllable, its tone marked, and the characters that are read so: those of GB 2312 and their traditional\n"
        "forms. Made by scripts/make_script_data.py.",
        [f"{reading}\t{''.join(chars)}" for reading, chars in sorted(readings.items())],
    )
    strict = "".join(char for char, form in forms.items() if form != char and not encodable(char, "gb2312"))
    write(
        "traditional_variants.txt",
        "Characters that only traditional script has: opencc simplifies them and GB 2312 lacks them (so 乾, 著, 瞭\n"
        "are not here). Made by scripts/make_script_data.py.",
        [strict[at : at + WIDTH] for at in range(0, len(strict), WIDTH)],
    )


if __name__ == "__main__":
    main()
