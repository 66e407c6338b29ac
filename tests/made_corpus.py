"""Bulletins made by the hundred, each different: what many documents are tested on."""

import random
from pathlib import Path

PLACES = ("泰州市", "六安市", "常德市", "衢州市", "威海市", "遵义市")
GOODS = ("电线电缆", "儿童服装", "电热毯", "学生文具", "车用汽油", "食品接触用塑料制品")
HONOURS = ("市长质量奖", "质量信用AAA级", "政府质量奖提名奖")


def bulletin(number: int) -> str:
    """Return the bulletin of a number, always the same."""
    pick = random.Random(number)
    place, goods, total = pick.choice(PLACES), pick.choice(GOODS), pick.randint(20, 900)
    failed = pick.randint(1, 19)
    return (
        f"{place}质量工作快报\n第{number}期\n\n{place}公布{goods}抽查结果\n\n"
        f"{2012 + number % 11}年{1 + number % 12}月，{place}市场监管局抽查{goods}{total}批次，"
        f"不合格{failed}批次，对不合格产品责令下架。\n"
        f"检验依据GB/T {1000 + number}.{1 + number % 4}-{2005 + number % 15}。\n"
        f"全市{pick.randint(2, 60)}家企业获得{pick.choice(HONOURS)}，主导制定国家标准{pick.randint(1, 40)}项。\n"
    )


def write_bulletins(folder: Path, count: int) -> list[Path]:
    """Write so many bulletins, one a file, and return their paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:04d}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(bulletin(number), "utf-8")
    return paths
