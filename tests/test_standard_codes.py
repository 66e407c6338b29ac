"""Codes of standards: every form read alone, found in text, and written one way."""

from __future__ import annotations

import csv
import itertools
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from surfaces import CARRIERS, SURFACES

from bulletin_schema.lexicon import load_table, load_words
from bulletin_schema.records.committee import find_committee_codes, find_committees
from bulletin_schema.records.standard import NotAStandardError, find_codes, find_standards, parse_standard
from bulletin_schema.records.standard.tables import divisions, prefixes, sectors

HERE = Path(__file__).resolve().parent
IDENTIFIERS = HERE.parents[0].parent / "shared" / "external" / "standards_dev.tsv"
FALSE_FRIENDS = [
    line
    for line in (HERE / "standard_false_friends.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]

# As printed, written canonically, number, part, year.
FORMS = [
    ("GB/T 2828.1—2012", "GB/T 2828.1-2012", "2828", "1", 2012),
    ("JGJ106－2014", "JGJ 106-2014", "106", None, 2014),
    ("GB/T1.1一2009", "GB/T 1.1-2009", "1", "1", 2009),
    ("GB/T19001——2016", "GB/T 19001-2016", "19001", None, 2016),
    ("GB / T 19001 - 2016", "GB/T 19001-2016", "19001", None, 2016),
    ("GB/T 19001：2016", "GB/T 19001-2016", "19001", None, 2016),
    ("DLT5168-2016", "DL/T 5168-2016", "5168", None, 2016),
    ("GBT14902-2012", "GB/T 14902-2012", "14902", None, 2012),
    ("GB∕T 28449-2018", "GB/T 28449-2018", "28449", None, 2018),
    ("GB_T+35273", "GB/T 35273", "35273", None, None),
    ("GB-T20801-2006", "GB/T 20801-2006", "20801", None, 2006),
    ("gb/t19001-2016", "GB/T 19001-2016", "19001", None, 2016),
    ("CECS21：2000", "CECS 21-2000", "21", None, 2000),
    ("CECS24:90", "CECS 24-90", "24", None, 1990),
    ("GB8923-88", "GB 8923-88", "8923", None, 1988),
    ("GB1499.1-2008/XG1-2012", "GB 1499.1-2008/XG1-2012", "1499", "1", 2008),
    ("GBZ/T205-2007", "GBZ/T 205-2007", "205", None, 2007),
    ("GB/Z 123-2008", "GB/Z 123-2008", "123", None, 2008),
    ("GJB9001C-2017", "GJB 9001C-2017", "9001C", None, 2017),
    ("GSB 16-2062-2007", "GSB 16-2062-2007", "16", "2062", 2007),
    ("NB/SH/T 0853-2010", "NB/SH/T 0853-2010", "0853", None, 2010),
    ("JTG/T D65-05-2015", "JTG/T D65-05-2015", "D65", "05", 2015),
    ("SF/Z JD0101002-2015", "SF/Z JD0101002-2015", "JD0101002", None, 2015),
    ("JJF（通信）018—2021", "JJF(通信) 018-2021", "018", None, 2021),
    ("DB 61/T 1479—2021", "DB61/T 1479-2021", "1479", None, 2021),
    ("DB4403/T 551.2-2024", "DB4403/T 551.2-2024", "551", "2", 2024),
    ("DB32T1580-2019", "DB32/T 1580-2019", "1580", None, 2019),
    ("DB31/199-2018", "DB31/ 199-2018", "199", None, 2018),
    ("DB/T 1-2000", "DB/T 1-2000", "1", None, 2000),
    ("T/ZZB0001—2016", "T/ZZB 0001-2016", "0001", None, 2016),
    ("T/CAMET 04011.6—2018", "T/CAMET 04011.6-2018", "04011", "6", 2018),
    ("T-WFCMS SCM1.1-2021", "T/WFCMS SCM1.1-2021", "SCM1", "1", 2021),
    ("Q/CSG1 0001-2004", "Q/CSG1 0001-2004", "0001", None, 2004),
    ("Q/320583 ABC 001-2020", "Q/320583 ABC 001-2020", "001", None, 2020),
    ("Q/ABC 2 16 004-2019", "Q/ABC 2 16 004-2019", "216004", None, 2019),
    ("ISO9001-2015", "ISO 9001:2015", "9001", None, 2015),
    ("iso9001", "ISO 9001", "9001", None, None),
    ("ISO 31/0-1974", "ISO 31-0:1974", "31", "0", 1974),
    ("ISO 16063-33:2017", "ISO 16063-33:2017", "16063", "33", 2017),
    ("ISO 10303-1751:2014", "ISO 10303-1751:2014", "10303", "1751", 2014),
    ("ISO/TS 10303- 1751:2014", "ISO/TS 10303-1751:2014", "10303", "1751", 2014),
    ("ISO 10303-1473:2018-11", "ISO 10303-1473:2018-11", "10303", "1473", 2018),
    ("ISO 16634:--", "ISO 16634:--", "16634", None, None),
    ("ISO 10555-1(E)", "ISO 10555-1(E)", "10555", "1", None),
    ("ISO TR 16401-2", "ISO/TR 16401-2", "16401", "2", None),
    ("ISO/IEC/TS 24192-1", "ISO/IEC TS 24192-1", "24192", "1", None),
    ("IEC/TR 61431:1995", "IEC TR 61431:1995", "61431", None, 1995),
    ("ISO/IEC GUIDE 41:2003", "ISO/IEC Guide 41:2003", "41", None, 2003),
    ("ISO 17301-1:2016/DAmd 1.3", "ISO 17301-1:2016/DAM 1.3", "17301", "1", 2016),
    ("ISO 4214:2022 | IDF 254:2022", "ISO 4214:2022 | IDF 254:2022", "4214", None, 2022),
    ("IEC 60038:2009+AMD1:2021 CSV", "IEC 60038:2009+AMD1:2021 CSV", "60038", None, 2009),
    ("IEC 60050-845", "IEC 60050-845", "60050", "845", None),
    ("BS EN ISO 19650-0:2018", "BS EN ISO 19650-0:2018", "19650", "0", 2018),
    ("EN IEC 62368-1:2020+A11:2020", "EN IEC 62368-1:2020+A11:2020", "62368", "1", 2020),
    ("EN71-1-2014", "EN 71-1:2014", "71", "1", 2014),
    ("ASTM F963－17", "ASTM F963-17", "F963", None, 2017),
    ("JIS Z9015-1", "JIS Z 9015-1", "9015", "1", None),
    ("OIML R76-1：2006", "OIML R 76-1:2006", "76", "1", 2006),
    ("ITU-T G.780/Y.1351 (2004) Cor. 1 (2005)", "ITU-T G.780/Y.1351 (2004) Cor. 1 (2005)", "G.780/Y.1351", None, 2004),
    ("UL94", "UL 94", "94", None, None),
    ("CODEX STAN 192-1995", "CODEX STAN 192-1995", "192", None, 1995),
    ("ISO/DIS 14067.2", "ISO/DIS 14067.2", "14067", None, None),
    ("ISO/CD 14644-4.2", "ISO/CD 14644-4.2", "14644", "4", None),
    ("Guide ISO/CEI 51:1999", "ISO/IEC Guide 51:1999", "51", None, 1999),
    ("ETSI EN 300328", "ETSI EN 300 328", "300 328", None, None),
    ("GOST R 53778-2010", "GOST R 53778-2010", "53778", None, 2010),
    ("ГОСТ 15150-69", "GOST 15150-69", "15150", None, 1969),
    ("AS/NZS 2063:2008", "AS/NZS 2063:2008", "2063", None, 2008),
    ("MIL-STD-810G", "MIL-STD-810G", "810G", None, None),
    ("API RP 14C", "API RP 14C", "14C", None, None),
    ("DBS44/006-2016", "DBS44/ 006-2016", "006", None, 2016),
    ("DBJ50-071-2007", "DBJ50-071-2007", "071", None, 2007),
    ("DBJ/T15-38-2005", "DBJ/T 15-38-2005", "38", None, 2005),
    ("DB13(J)/T 8359-2020", "DB13(J)/T 8359-2020", "8359", None, 2020),
    ("DGJ32/TJ179-2014", "DGJ32/TJ 179-2014", "179", None, 2014),
    ("DG/TJ08-2068-2017", "DG/TJ 08-2068-2017", "2068", None, 2017),
    ("IEEE Std 1588-2019", "IEEE 1588-2019", "1588", None, 2019),
]


@pytest.mark.parametrize(("printed", "written", "number", "part", "year"), FORMS, ids=[form[0] for form in FORMS])
def test_a_form_is_read_whole_and_written_one_way(
    printed: str, written: str, number: str, part: str | None, year: int | None
) -> None:
    found = find_codes(printed)
    assert [(m.start, m.end, m.value.canonical) for m in found] == [(0, len(printed), written)]
    standard = parse_standard(printed)
    assert (standard.code, standard.number, standard.part, standard.year) == (written, number, part, year)
    assert parse_standard(written).facts() == standard.facts()


@pytest.mark.parametrize(
    ("code", "prefix", "level", "mandatory"),
    [
        ("GB 4806.1-2016", "GB", "national", True),
        ("GB/T 19001-2016", "GB/T", "national", False),
        ("YY 0505-2012", "YY", "sector", True),
        ("JB/T 1234-2020", "JB/T", "sector", False),
        ("DB11/501-2017", "DB11", "local", True),
        ("DB32/T 1234-2020", "DB32/T", "local", False),
        ("T/ZZB 0001-2016", "T/ZZB", "association", False),
        ("Q/ABC 001-2020", "Q/ABC", "enterprise", False),
        ("JJG 539-2016", "JJG", "national", None),
        ("ISO/IEC 17025:2017", "ISO/IEC", "international", None),
        ("ISO/DIS 9050", "ISO/DIS", "international", None),
        ("ITU-R BT.1369-0", "ITU-R", "international", None),
        ("EN ISO 13485:2016", "EN ISO", "regional", None),
        ("ASTM F963-17", "ASTM", None, None),
        ("BS 5852:2006", "BS", None, None),
    ],
)
def test_the_prefix_tells_level_and_mandate(code: str, prefix: str, level: str | None, mandatory: bool | None) -> None:
    standard = parse_standard(code)
    assert (standard.prefix, standard.level, standard.mandatory) == (prefix, level, mandatory)


def test_parts_beyond_the_contract() -> None:
    chain = parse_standard("ISO/IEC 13818-1:2015/Amd 3:2016/Cor 1:2017")
    assert [(s.kind, s.number, s.year) for s in chain.supplements] == [("Amd", "3", 2016), ("Cor", "1", 2017)]
    assert parse_standard("EN ISO 13485:2016/AC:2016").adopts == "ISO 13485:2016"
    assert parse_standard("ISO/IEC DIS 14496-12").stage == "DIS"
    assert parse_standard("IEC TS 63060:2019").doctype == "TS"
    assert parse_standard("IEC 62769-1:2021 RLV").variants == ("RLV",)
    assert parse_standard("ISO 1998-2:1976(en,fr,ru)").languages == ("en", "fr", "ru")
    assert parse_standard("YY/T 0316").sector == "医药"
    assert parse_standard("DB4403/T 1-2019").division == "深圳市"
    assert parse_standard("T/CAS 290-2017").organization == "CAS"
    assert parse_standard("ITU-T X.509 (10/2019)").month == 10


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("通过ISO 9001、14001和45001认证", ["ISO 9001", "ISO 14001", "ISO 45001"]),
        ("通过ISO9001/14001/45001体系认证", ["ISO 9001", "ISO 14001", "ISO 45001"]),
        ("ISO9001:2015、14001:2015", ["ISO 9001:2015", "ISO 14001:2015"]),
        ("符合GB/T 1.1、1.2的规定", ["GB/T 1.1", "GB/T 1.2"]),
        ("执行GB 4806.1～4806.11", ["GB 4806.1", "GB 4806.11"]),
        ("执行GB/T 5750.1~13-2006", ["GB/T 5750.1-2006", "GB/T 5750.13-2006"]),
        ("GB 50254～50259-96", ["GB 50254-96", "GB 50259-96"]),
        ("GJB/Z9001-9004-96", ["GJB/Z 9001-96", "GJB/Z 9004-96"]),
        ("GB/T 2828.1-2012、2829-2002", ["GB/T 2828.1-2012", "GB/T 2829-2002"]),
        ("GB/T 19001-2016/ISO 9001:2015", ["GB/T 19001-2016", "ISO 9001:2015"]),
        ("GB 14907-2018,5.2.36", ["GB 14907-2018"]),
        ("GB/T 28029.12—2020 中 4.9～4.10", ["GB/T 28029.12-2020"]),
        ("ISO 9001，2015年实施", ["ISO 9001"]),
        ("ISO 9001、3000家企业", ["ISO 9001"]),
        ("GB50204-2015版", ["GB 50204-2015"]),
        ("按GB 4706系列标准", ["GB 4706"]),
        ("GB/T 2828.1：2012年发布", ["GB/T 2828.1"]),
    ],
)
def test_lists_ranges_and_what_ends_them(text: str, codes: list[str]) -> None:
    assert [m.value.canonical for m in find_codes(text)] == codes


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_false_friends_give_nothing(text: str) -> None:
    assert find_codes(text) == []
    assert [c.code for c in find_committees(text)] == []


def test_there_are_two_hundred_false_friends() -> None:
    assert len(set(FALSE_FRIENDS)) >= 200


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("依据DL 5279施工", "DL 5279"),
        ("符合ISO 800标准", "ISO 800"),
        ("按YY 0505的要求", "YY 0505"),
        ("《规程》（CECS 53）", "CECS 53"),
    ],
)
def test_words_beside_a_doubtful_code_make_it_one(text: str, code: str) -> None:
    assert [m.value.canonical for m in find_codes(text)] == [code]


def test_words_behind_a_list_are_said_of_all_its_codes() -> None:
    codes = [m.value.canonical for m in find_codes("符合YY 0033、YY 0569标准，按HJ 25.1～25.6执行")]
    assert codes == ["YY 0033", "YY 0569", "HJ 25.1", "HJ 25.6"]


@pytest.mark.parametrize("text", ["", "GB/T", "GB/T 1.1-2020标准", "国家标准", "ISO/TC 38", "12345", "TSG 21-2016"])
def test_what_is_no_code_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(NotAStandardError, match=re.escape(repr(text))):
        parse_standard(text)


# ---- tables


@pytest.mark.parametrize(("code", "sector"), list(sectors().items()))
def test_a_sector_is_two_or_three_capitals_and_a_name(code: str, sector: str) -> None:
    assert re.fullmatch(r"[A-Z]{2,3}", code)
    assert re.fullmatch(r"[\u4e00-\u9fff]{2,8}", sector)
    assert parse_standard(f"{code}/T 1234-2020").sector == sector
    assert parse_standard(f"{code} 1234-2020").level == "sector"


@pytest.mark.parametrize("code", list(prefixes()))
def test_a_prefix_is_letters_with_a_known_level_and_grammar(code: str) -> None:
    row = prefixes()[code]
    assert re.fullmatch(r"[A-Za-z]{2,6}", code)
    assert row.level in {"international", "regional", "national", "association", None}
    assert row.grammar in {"chinese", "iso", "foreign"}
    assert row.name
    assert code not in sectors()


@pytest.mark.parametrize("digits", ["11", "32", "65", "3204", "4403", "6523"])
def test_divisions_have_the_digits_of_their_region_code(digits: str) -> None:
    named = {row[1] for row in load_table("regions.tsv") if row[0] == digits.ljust(6, "0")}
    assert divisions()[digits] in named
    assert parse_standard(f"DB{digits}/T 12-2020").division in named


@pytest.mark.parametrize(
    "name", ["standard_title_endings.txt", "standard_title_strong.txt", "standard_title_others.txt"]
)
def test_word_lists_hold_chinese_words(name: str) -> None:
    assert all(re.fullmatch(r"[\u4e00-\u9fff ]{1,12}", word) for word in load_words(name))


# ---- every identifier, alone and in sentences


def _identifiers() -> list[dict[str, str]]:
    if not IDENTIFIERS.exists():
        return []
    with IDENTIFIERS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = _identifiers()
needs_identifiers = pytest.mark.skipif(not ROWS, reason="the set of identifiers is not here")


@needs_identifiers
@pytest.mark.parametrize(
    "row", [row for row in ROWS if not row["stratum"].startswith("committee")], ids=lambda r: r["identifier"]
)
def test_an_identifier_is_read_back(row: dict[str, str]) -> None:
    standard = parse_standard(row["identifier"])
    assert standard.code == row["identifier"]
    assert standard.text == row["identifier"]
    parts: dict[str, Any] = json.loads(row["parts_json"])
    while "base" in parts:
        parts = parts["base"]
    number = parts.get("number") or parts.get("number_body")
    if number:
        part = "-".join(filter(None, [parts.get("part") or "-".join(parts.get("parts", [])), parts.get("subpart")]))
        year = parts.get("year") or parts.get("version_year")
        assert (standard.number, standard.part, standard.year) == (number, part or None, int(year) if year else None)


@needs_identifiers
@pytest.mark.parametrize("surface", list(SURFACES))
def test_identifiers_are_found_in_sentences(surface: str) -> None:
    """Strict spans: at least 97 of 100 as printed, 93 on any surface, none of them too much."""
    hits = wanted = given_back = 0
    for row in ROWS[::3]:
        printed = SURFACES[surface](row["identifier"])
        find = find_committees if row["stratum"].startswith("committee") else find_standards
        for carrier in CARRIERS:
            at = carrier.index("{}")
            found = [(r.span.start, r.span.end) for r in find(carrier.replace("{}", printed)) if r.code]
            hits += (at, at + len(printed)) in found
            wanted += 1
            given_back += len(found)
    assert 2 * hits / (wanted + given_back) >= (0.97 if surface == "verbatim" else 0.93)


PRINTED = [
    tuple(line.split("\t"))
    for line in (HERE / "standard_identifiers.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("printed", "written"), PRINTED, ids=[one[0] for one in PRINTED])
def test_a_printed_identifier_has_one_writing_that_reads_back(printed: str, written: str) -> None:
    assert parse_standard(printed).code == written
    assert parse_standard(written).code == written


@pytest.mark.parametrize("surface", ["verbatim", "wide", "em dash", "wide colon", "ideographic space"])
def test_printed_identifiers_are_found_in_sentences(surface: str) -> None:
    hits = wanted = given_back = 0
    for row, carrier in itertools.product(PRINTED[::7], CARRIERS):
        printed, at = SURFACES[surface](row[0]), carrier.index("{}")
        found = [(r.span.start, r.span.end) for r in find_standards(carrier.replace("{}", printed)) if r.code]
        hits += (at, at + len(printed)) in found
        wanted += 1
        given_back += len(found)
    assert 2 * hits / (wanted + given_back) >= 0.98


# ---- properties

_YEARS = st.integers(1950, 2035).map(str)
_DIGITS = st.from_regex(r"[1-9][0-9]{2,4}", fullmatch=True)
CHINESE = st.builds(
    "{} {}{}-{}".format,
    st.sampled_from(
        [
            "GB",
            "GB/T",
            "GB/Z",
            "YY/T",
            "JB",
            "HJ/T",
            "DB32/T",
            "DB4403/T",
            "T/ZZB",
            "T/CECS",
            "Q/ABC",
            "JJG",
            "JJF(通信)",
        ]
    ),
    _DIGITS,
    st.sampled_from(["", ".1", ".12", ".3.2"]),
    _YEARS,
)
INTERNATIONAL = st.builds(
    "{} {}{}{}{}".format,
    st.sampled_from(
        ["ISO", "ISO/IEC", "IEC", "ISO/TS", "ISO/IEC TR", "IEC TS", "ISO/DIS", "EN", "EN ISO", "BS EN", "CISPR"]
    ),
    _DIGITS,
    st.sampled_from(["", "-1", "-2-7", "-B02"]),
    _YEARS.map(":{}".format),
    st.sampled_from(["", "", ""]),
)


@given(st.one_of(CHINESE, INTERNATIONAL))
def test_reading_what_was_written_changes_nothing(code: str) -> None:
    standard = parse_standard(code)
    assert standard.code == code
    assert parse_standard(standard.code).facts() == standard.facts()


_PIECES = st.sampled_from(
    ["GB", "GB/T", "ISO", "IEC", "T/", "Q/", "DB32", "/TC", "SC", "WG", " ", "-", "—", ".", ":", "：", "、", "和", "～", "1", "9001", "2016", "19",
     "《", "》", "（", "）", "标准", "代替", "秘书处", "承担", "技术委员会", "。", "，", "\n", "\u200b", "Ａ", "ISO/IEC JTC 1", "某公司"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_finders_give_ordered_disjoint_spans_of_the_text(text: str) -> None:
    for find in (find_codes, find_committee_codes):
        mentions = find(text)
        edges = [edge for m in mentions for edge in (m.start, m.end)]
        assert edges == sorted(edges)
        assert all("\n" not in text[m.start : m.end] for m in mentions)
    for record in [*find_standards(text), *find_committees(text)]:
        assert text[record.span.start : record.span.end] == record.text != ""


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_a_found_code_is_read_back(text: str) -> None:
    for mention in find_codes(text):
        again = parse_standard(mention.value.canonical)
        assert (again.code, again.number, again.part, again.year) == (
            mention.value.canonical,
            mention.value.number,
            mention.value.part,
            mention.value.year,
        )


@pytest.mark.parametrize(
    "text",
    ["GB1" + ".1" * 20000, "ISO/IEC/" * 12500, "2277, " * 16000, "ISO 9001、" + "2277、" * 16000, "《" * 50000, "ISO 1:2000" + "/Amd 1" * 16000,
     "ISO/TC 1" + "/SC 1" * 20000, "Q/" + "A-" * 50000, "技术委员会、" * 16000, "GB" + " " * 100000 + "1", "GB 1234-2000代替" * 6000],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    tail = "。执行GB/T 19001-2016，由ISO/TC 176归口"
    assert find_standards(text + tail)[-1].code == "GB/T 19001-2016"
    assert find_committees(text + tail)[-1].code == "ISO/TC 176"
