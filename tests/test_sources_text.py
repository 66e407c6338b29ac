"""Plain text: the same words in whatever encoding they came, and what is refused."""

from contextlib import suppress
from pathlib import Path

import opencc
import pytest
from bulletins import CORPUS, EXAMPLES
from hypothesis import given
from hypothesis import strategies as st

from bulletin_schema import Place, Span, read, read_file
from bulletin_schema.errors import FormatError, LimitError, SourceError
from bulletin_schema.sources import decode, load, load_bytes
from bulletin_schema.sources.limits import TEXT_BYTES

NOTICE = (EXAMPLES[0].parent / "inspection_notice.txt").read_text("utf-8")
IN_BIG5 = opencc.OpenCC("s2t").convert(NOTICE).encode("big5", "ignore").decode("big5")
MARKED = ("utf-8-sig", "utf-16", "utf-32")
PLAIN = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "gb18030", "gbk", "gb2312")
OLD_NAMES = ("gb2312", "GBK", "gb18030", "utf-8", "UTF8", "big5", "Big5-HKSCS")


@pytest.mark.parametrize("encoding", [*MARKED, *PLAIN])
def test_a_bulletin_gives_the_same_records_in_every_encoding(encoding: str) -> None:
    assert read(NOTICE.encode(encoding)).records == read(NOTICE).records


@pytest.mark.parametrize("encoding", ["big5", "cp950", "big5hkscs", "gbk", "gb18030", "utf-8", "utf-16-le"])
def test_so_does_one_in_traditional_script(encoding: str) -> None:
    assert decode(IN_BIG5.encode(encoding)) == IN_BIG5


@pytest.mark.parametrize("path", [*EXAMPLES, *CORPUS], ids=lambda path: path.stem)
@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le", "utf-16-be", "utf-32-be"])
def test_undeclared_encodings_are_told_apart(path: Path, encoding: str) -> None:
    text = path.read_text("utf-8")
    for words in (text, text.strip()[:40]):
        assert decode(words.encode(encoding)) == words


@pytest.mark.parametrize("name", OLD_NAMES)
def test_a_declared_charset_is_read_as_browsers_read_it(name: str) -> None:
    codec = {"gb2312": "gb18030", "gbk": "gb18030", "utf8": "utf-8"}.get(name.lower(), name.lower())
    text = f'<meta charset="{name}"><p>市長質量獎表彰企業三家，標準化工作座談會召開。</p>'
    assert decode(text.encode(codec)) == text


def test_gb2312_is_read_as_what_grew_out_of_it() -> None:
    text = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">陶喆、朱镕基、珺、㙍'
    assert decode(text.encode("gb18030")) == text


@pytest.mark.parametrize("declared", ["gb2312", "big5", "iso-8859-1", "no-such-charset"])
def test_a_wrong_declaration_is_not_believed(declared: str) -> None:
    text = f'<meta charset="{declared}"><p>{NOTICE}</p>'
    assert decode(text.encode("utf-8")) == text


def test_a_text_cut_within_a_character_is_read() -> None:
    for encoding in ("utf-8", "gb18030"):
        assert NOTICE[:200] in decode(NOTICE.encode(encoding)[:701])


@pytest.mark.parametrize(
    "junk",
    [
        bytes(range(256)) * 20,
        "Комитет по стандартам качества сообщает".encode("cp1251"),
        "données réunies à été présentées".encode("latin-1"),
        b"\xff\xfea",
        b"\xef\xbb\xbf\xff\xff",
    ],
)
def test_what_is_no_chinese_text_is_refused(junk: bytes) -> None:
    with pytest.raises(FormatError) as error:
        load_bytes(junk, name="notice.txt")
    assert str(error.value).startswith("notice.txt: ")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    plain = text.replace("\0", "").lstrip("\ufeff")
    assert decode(plain.encode("utf-8")) == plain


@given(st.binary(max_size=300))
def test_any_bytes_end_in_text_or_in_a_typed_error(data: bytes) -> None:
    with suppress(SourceError):
        assert isinstance(load_bytes(data).text, str)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "Word"),
        (b"Rar!\x1a\x07", "RAR"),
    ],
)
def test_other_formats_are_named(data: bytes, word: str) -> None:
    with pytest.raises(FormatError, match=word):
        load_bytes(data)


def test_missing_and_large_files_are_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"absent\.txt: no such file"):
        read_file(tmp_path / "absent.txt")
    with pytest.raises(SourceError):
        load(tmp_path)
    large = tmp_path / "large.txt"
    with large.open("wb") as stream:
        stream.truncate(100_000_000)
    with pytest.raises(LimitError, match=r"large\.txt: .* split it"):
        load(large)
    with pytest.raises(LimitError):
        load_bytes(b"a" * (TEXT_BYTES + 1))


def test_form_feeds_part_pages() -> None:
    bulletin = read("第一页，抽查3批次。\f第二页，抽查5批次。".encode())
    place = bulletin.source.index("5批次")
    assert bulletin.locate(Span(start=place, end=place + 3)) == (Place(2),)
    assert bulletin.locate(Span(start=0, end=len(bulletin.source))) == (Place(1), Place(2))
    assert read("没有分页。").locate(Span(start=0, end=2)) == ()


def test_read_file_takes_what_read_takes(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(NOTICE.encode("gb18030"))
    assert read_file(str(path)) == read_file(path) == read(NOTICE)
    assert hash(read_file(path)) == hash(read(NOTICE))
