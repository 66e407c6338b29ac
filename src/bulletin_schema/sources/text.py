"""Plain text in whatever encoding it came: its mark, what it declares, strict UTF-8, then a checked guess."""

from __future__ import annotations

import codecs
import re
from functools import cache
from pathlib import Path

from bulletin_schema.errors import FormatError, SourceError
from bulletin_schema.patterns import re_pattern
from bulletin_schema.sources.limits import checked_size

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{3,20})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{3,20})""",
    re.IGNORECASE,
)
_HEAD = 4096  # a page declares its charset in its first bytes
# Browsers read the old names as the sets that grew out of them; so must we, or 镕 and 喆 are lost.
_GROWN = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "cp936": "gb18030",
    "utf8": "utf-8",
    "big5": "cp950",
    "big5-hkscs": "big5hkscs",
}
_GUESSES = ("gb18030", "utf_8", "cp950", "big5hkscs", "utf_16_le", "utf_16_be", "utf_32_le", "utf_32_be")
_SAMPLE = 20_000  # characters that are looked at to tell whether a decoding reads as Chinese
_UNFIT = re_pattern(r"[\x00-\x08\x0e-\x1f\x7f\ue000-\uf8ff\ufffd\ufffe\uffff]")
_LETTERS = re_pattern(r"[^\W\d_]")
_FEW = 0.01
_LEAST_SENSE = 0.6
_USUAL = frozenset(
    "的一是在了不有和人大为上中国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产方"
    "市局质量监督管理标准企业检查产品抽合格批次全区县省组织开展工作服务安全计食药特种设备认证条例"
    "質監標準業檢產組織開務計藥種設備認證條為時來們發動會過說對個國區縣實與這進經應關於總電"
)


def read_text(path: Path, *, limit: int | None = None) -> str:
    """Read a text file; raises SourceError where the file is missing, too large or not text."""
    return decode(read_data(path, limit=limit), name=path)


def read_data(path: Path, *, limit: int | None = None) -> bytes:
    """Read a file's bytes; raises SourceError where that cannot be done, LimitError where they are too many."""
    try:
        if limit is not None:
            checked_size(path.stat().st_size, limit, path)
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceError(path, "no such file") from None
    except (OSError, ValueError) as error:
        raise SourceError(path, getattr(error, "strerror", None) or str(error)) from error


def decode(data: bytes, *, name: Path | str = "<bytes>") -> str:
    """Turn bytes into text; raises FormatError where no encoding reads them.

    >>> decode("质量月".encode("utf-16")), decode('<meta charset="gb2312">朱镕基'.encode("gbk"))[-3:]
    ('质量月', '朱镕基')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name)
    declared = _try(data, _declared(data))
    if declared is not None and _sense(declared) >= _LEAST_SENSE:
        return declared
    # NUL is valid UTF-8 and is what a text in UTF-16 or a program has.
    if b"\0" not in data[:_HEAD] and (text := _try(data, "utf-8")) is not None:
        return text
    guess = _guess(data)
    if guess is None and declared is None:
        raise FormatError(name, "is not text in any encoding this library reads")
    return guess if guess is not None else str(declared)


def _declared(data: bytes) -> str:
    match = _DECLARED.search(data, 0, _HEAD)
    if not match:
        return ""
    name = (match[1] or match[2]).decode("ascii", "replace").lower()
    return _GROWN.get(name, name)


def _try(data: bytes, encoding: str, errors: str = "strict") -> str | None:
    try:
        return data.decode(encoding, errors)
    except (UnicodeDecodeError, LookupError):
        return None


def _strictly(data: bytes, encoding: str, name: Path | str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FormatError(name, f"is not valid {encoding} after its mark (byte {error.start})") from error


def _guess(data: bytes) -> str | None:
    """Take the decoding that reads best as Chinese; where several do, the one charset-normalizer thinks likeliest.

    A text with some broken bytes, such as a crawl cut at its end, is read with U+FFFD in their place.
    """
    from charset_normalizer import from_bytes  # noqa: PLC0415 - costs time at import

    likely = [match.encoding for match in from_bytes(data[:_SAMPLE], cp_isolation=list(_GUESSES))]
    order = list(dict.fromkeys([*likely, *_GUESSES]))
    for errors in ("strict", "replace"):
        texts = [text for encoding in order if (text := _try(data, encoding, errors)) is not None]
        best = max(texts, key=_sense, default="")
        if _sense(best) >= _LEAST_SENSE:
            return best
    return None


def _sense(text: str) -> float:
    """Return how much a decoding reads like Chinese: 0 is noise, 1 common characters only, more the usual words.

    >>> round(_sense("质量月活动"), 1), _sense("质量月活动".encode().decode("gb18030", "replace"))
    (1.6, 0.0)
    """
    sample = text[:_SAMPLE]
    letters = _LETTERS.findall(sample)
    if not letters or len(_UNFIT.findall(sample)) > max(len(sample) * _FEW, 1):
        return 0.0
    foreign = [letter for letter in letters if not letter.isascii()]
    common = _common()
    share = sum(letter in common for letter in foreign) / len(foreign) if foreign else 1.0
    usual = sum(letter in _USUAL for letter in letters) / len(letters)
    return share + usual if share >= _LEAST_SENSE else 0.0


@cache
def _common() -> frozenset[str]:
    """The first levels of GB 2312 and Big5: the characters that their makers found in common use."""
    codes = {"gb2312": range(0xB0, 0xD8), "big5": range(0xA4, 0xC7)}
    tails = bytes([*range(0x40, 0x7F), *range(0xA1, 0xFF)])
    pairs = ((bytes((lead, tail)), name) for name, leads in codes.items() for lead in leads for tail in tails)
    return frozenset(pair.decode(name, "ignore") for pair, name in pairs) - {""}
