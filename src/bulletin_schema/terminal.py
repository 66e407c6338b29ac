"""The terminal: a bulletin's text with its records coloured by kind, and what the colours mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bulletin_schema.show.labels import GLOSSES, PARTS, WHOLES, kinds_of

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from bulletin_schema.bulletin import Bulletin

_COLOURS: Final = ("blue", "yellow", "green", "magenta", "cyan", "red", "bright_blue", "bright_magenta", "bright_green")


def print_highlighted(bulletin: Bulletin, console: Console | None = None) -> None:
    """Print a bulletin's text with its records coloured by kind, the parts underlined, and a line that names the colours."""
    from rich.console import Console  # noqa: PLC0415 - an extra

    own = console or Console(highlight=False)
    own.print(_legend(bulletin), soft_wrap=True)
    own.print(highlighted_text(bulletin), soft_wrap=True)


def highlighted_text(bulletin: Bulletin) -> Text:
    """Return a bulletin's text with a style for each record, the shorter over the longer."""
    from rich.control import strip_control_codes  # noqa: PLC0415 - an extra
    from rich.text import Text  # noqa: PLC0415

    styles = _styles(bulletin)
    # A text must not speak to the terminal; what it is stripped of would shift the records behind it.
    text = Text("".join(strip_control_codes(c) or " " if c != "\x1b" else " " for c in bulletin.source))
    for record in sorted(bulletin.records, key=lambda r: r.span.start - r.span.end):
        if record.kind not in WHOLES:
            text.stylize(styles[record.kind], record.span.start, record.span.end)
    return text


def _styles(bulletin: Bulletin) -> dict[str, str]:
    kinds = [kind for kind in kinds_of(bulletin.records) if kind not in WHOLES]
    return {
        kind: f"underline {colour}" if kind in PARTS else f"bold {colour} reverse"
        for kind, colour in zip(kinds, _COLOURS * (len(kinds) // len(_COLOURS) + 1), strict=False)
    }


def _legend(bulletin: Bulletin) -> Text:
    from rich.text import Text  # noqa: PLC0415 - an extra

    parts = [(f"{kind} {GLOSSES.get(kind, '')}".strip(), style) for kind, style in _styles(bulletin).items()]
    return Text("  ").join(Text(label, style=style) for label, style in parts)
