"""Show: one self-contained HTML page of a bulletin, its records highlighted in the text and listed beside it.

The page loads nothing, runs one script whose hash it names, and reads without that script too.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from bulletin_schema.model import Record
from bulletin_schema.records.article import Article, BulletinRecord
from bulletin_schema.show.charts import charts
from bulletin_schema.show.escape import escape
from bulletin_schema.show.highlight import Stretch, highlighted
from bulletin_schema.show.labels import GLOSSES, PARTS, WHOLES, in_words, kinds_of
from bulletin_schema.show.table import record_table

if TYPE_CHECKING:
    from bulletin_schema.bulletin import Bulletin

__all__ = ["notebook_html", "show"]

# Hues far apart for the kinds that stand side by side; further kinds go round the wheel.
_HUES = (210, 28, 140, 330, 265, 55, 180, 0, 95, 300, 235, 15, 160, 75, 285, 345)


def show(bulletin: Bulletin, *, title: str | None = None) -> str:
    """Return one HTML page of a bulletin and its records; it opens from disk, with no network.

    >>> from bulletin_schema import read
    >>> page = show(read("全市有5家企业获评江苏精品。"))
    >>> page.startswith("<!doctype html>") and "江苏精品" in page
    True
    """
    kinds = kinds_of(bulletin.records)
    styles = {kind: f"k{number}" for number, kind in enumerate(kinds)}
    name = title or _name(bulletin)
    figures = charts(bulletin.records)
    body = (
        f"<header><h1>{escape(name)}</h1>{_about(bulletin)}{_filters(bulletin, kinds, styles)}</header>"
        f'<main><div class="columns">{_outline(bulletin)}{_text(bulletin, styles)}{_PANEL}</div>'
        + (
            f'<section id="charts"><h2>Charts</h2><div class="figures">{"".join(figures)}</div></section>'
            if figures
            else ""
        )
        + f'<section id="records"><h2>Records</h2>{record_table(bulletin.records, styles)}</section></main>'
        f'<div id="tip" role="presentation" hidden></div>'
    )
    return _page(name, body, _asset("page.css") + _kind_styles(kinds))


def notebook_html(bulletin: Bulletin) -> str:
    """Return the page in a frame of its own, for a notebook: no style or script of either reaches the other."""
    return (
        f'<iframe class="tex2jax_ignore mathjax_ignore" title="{escape(_name(bulletin))}" sandbox="allow-scripts" '
        f'style="width:100%;height:640px;border:1px solid #8888;border-radius:6px" srcdoc="{escape(show(bulletin))}"></iframe>'
    )


def _page(title: str, body: str, style: str) -> str:
    script = _asset("page.js")
    policy = (
        f"default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"script-src '{_hash(script)}'; style-src '{_hash(style)}'"
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">'
        f"<title>{escape(title)}</title><style>{style}</style></head>\n<body>{body}<script>{script}</script></body></html>\n"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _asset(name: str) -> str:
    return files("bulletin_schema.show").joinpath(name).read_text(encoding="utf-8")


def _name(bulletin: Bulletin) -> str:
    titles = (section.article.title for section in bulletin.articles)
    own = bulletin.record.name if bulletin.record else None
    return own or next((title for title in titles if title), None) or "Bulletin"


def _about(bulletin: Bulletin) -> str:
    record = bulletin.record
    if record is None:
        return ""
    evidence = f" ({record.reference_evidence})" if record.reference_evidence else ""
    facts = {
        "issue": record.issue,
        "date": record.date,
        "publisher": record.publisher,
        "home region": in_words(record.home_region.model_dump()) if record.home_region else None,
        "reference date": record.reference_date and f"{record.reference_date}, {record.reference_source}{evidence}",
        "records": len(bulletin.records),
    }
    said = (f"<div><dt>{name}</dt><dd>{escape(fact)}</dd></div>" for name, fact in facts.items() if fact is not None)
    return f'<dl class="about">{"".join(said)}</dl>'


def _filters(bulletin: Bulletin, kinds: list[str], styles: dict[str, str]) -> str:
    count = {kind: sum(record.kind == kind for record in bulletin.records) for kind in kinds}
    boxes = "".join(
        f'<label class="chip {styles[kind]}"><input type="checkbox" checked value="{styles[kind]}">'
        f'{escape(kind)} <span lang="zh">{GLOSSES.get(kind, "")}</span> <b>{count[kind]}</b></label>'
        for kind in kinds
    )
    buttons = "".join(
        f'<button type="button" id="{name}">{label}</button>'
        for name, label in (("all", "All"), ("none", "None"), ("previous", "← Previous"), ("next", "Next →"))
    )
    return f'<fieldset id="filters"><legend>Kinds</legend>{boxes}<span class="buttons">{buttons}</span></fieldset>'


def _outline(bulletin: Bulletin) -> str:
    numbers = _numbers(bulletin, Article)
    entries = "".join(
        f'<li><a href="#m{number}" data-go="{number}">{escape(section.article.title or "(untitled)")}</a> '
        f"<small>{sum(record.kind not in PARTS for record in section.records)}</small></li>"
        for number, section in zip(numbers, bulletin.articles, strict=True)
    )
    return f'<nav aria-label="Articles"><h2>Articles</h2><ol lang="zh">{entries}</ol></nav>'


def _text(bulletin: Bulletin, styles: dict[str, str]) -> str:
    """Return the source text, each article in an element of its own, its records marked."""
    stretches = [
        Stretch(record.span.start, record.span.end, styles[record.kind], number)
        for number, record in enumerate(bulletin.records)
        if record.kind not in WHOLES
    ]
    parts, at = [], 0
    for number in _numbers(bulletin, Article):
        span = bulletin.records[number].span
        if span.start < at:
            continue
        parts.append(f"<div>{highlighted(bulletin.source, stretches, at, span.start)}</div>")
        inner = highlighted(bulletin.source, stretches, span.start, span.end)
        parts.append(f'<div class="article" id="m{number}">{inner}</div>')
        at = span.end
    parts.append(f"<div>{highlighted(bulletin.source, stretches, at)}</div>")
    whole = next((f' id="m{number}"' for number in _numbers(bulletin, BulletinRecord)), "")
    label = "Text; the arrow keys left and right walk its records"
    return (
        f'<section id="text" lang="zh" tabindex="0" aria-label="{label}"><div class="source"{whole}>'
        f"{''.join(parts)}</div></section>"
    )


def _numbers(bulletin: Bulletin, model: type[Record]) -> list[int]:
    return [number for number, record in enumerate(bulletin.records) if isinstance(record, model)]


_PANEL = (
    '<aside id="panel" aria-label="Record" aria-live="polite" tabindex="0"><h2>Record</h2>'
    "<p>Choose a record in the text or in the table.</p></aside>"
)


def _kind_styles(kinds: list[str]) -> str:
    rules = []
    for number, kind in enumerate(kinds):
        style, hue = f"k{number}", _HUES[number % len(_HUES)]
        rules.append(f".{style}{{--h:{hue}}}.off-{style} mark.{style}{{background:none;box-shadow:none}}")
        rules.append(f".off-{style} tr.{style}{{display:none}}")
        if kind in PARTS:
            rules.append(f"mark.{style}{{background:none;box-shadow:0 2px 0 -0.5px hsl(var(--h) 60% var(--line))}}")
    return "".join(rules)
