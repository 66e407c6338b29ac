"""How codes of standards stand in texts: the sentences around them and the shapes they are printed in."""

from __future__ import annotations

from collections.abc import Callable

# A code stands at {}.
CARRIERS = (
    "{}",
    "依据（{}）检验",
    "《产品安全要求》（{}）",
    "产品符合{}的规定。",
    "检查外观、{}、包装三项",
    "企业通过{}标准认证",
    "公司建立{}体系",
    "本次检验依据为{}\n检验结论合格",
    "| 1 | {} | 合格 |",
    "按照{}，对产品进行了检验。",
)
SURFACES: dict[str, Callable[[str], str]] = {
    "verbatim": lambda s: s,
    "no space": lambda s: s.replace(" ", ""),
    "wide": lambda s: "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in s),
    "em dash": lambda s: s.replace("-", "—"),
    "wide colon": lambda s: s.replace(":", "："),
    "wide slash": lambda s: s.replace("/", "／").replace("(", "（").replace(")", "）"),
    "ideographic space": lambda s: s.replace(" ", "\u3000"),
    "zero width": lambda s: s[: len(s) // 2] + "\u200b" + s[len(s) // 2 :],
    "broken line": lambda s: s.replace(" ", "\n", 1),
}
