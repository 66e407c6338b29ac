"""Ten prints of bulletins: one, two and three columns, ruled tables, running heads, page numbers.

The letters are those of a Chinese font that every PDF reader brings, so that nothing is embedded.
"""

from io import BytesIO

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.pagesizes import A3, A4, A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Table,
    TableStyle,
)

from made.documents import CORPUS, blocks

FONT = "STSong-Light"
registerFont(UnicodeCIDFont(FONT))


def style(size: float, **options: object) -> ParagraphStyle:
    return ParagraphStyle("s", fontName=FONT, fontSize=size, leading=size * 1.6, wordWrap="CJK", **options)


def read(name: str) -> str:
    return (CORPUS / f"{name}.txt").read_text("utf-8").strip("\n")


def is_heading(lines: list[str], at: int) -> bool:
    """A short line between blank ones, or the first: a title or a section's name."""
    line = lines[at].strip()
    return len(line) < 34 and not line.endswith(("。", "）", "：", "！")) and "|" not in line and "\t" not in line


def story(text: str, size: float, *, width: float) -> list[Flowable]:
    """Set a text as a typist would: titles centred, paragraphs indented, signatures to the right."""
    flow: list[Flowable] = []
    body = style(size, firstLineIndent=2 * size, alignment=TA_JUSTIFY, spaceAfter=0)
    heading = style(size * 1.25, alignment=TA_CENTER, spaceBefore=size, spaceAfter=size * 0.6)
    right = style(size, alignment=TA_RIGHT)
    paragraphs = text.split("\n\n")
    for number, paragraph in enumerate(paragraphs):
        lines = paragraph.split("\n")
        for block in blocks(lines):
            if isinstance(block, list):
                flow.append(ruled(block, size, width))
            elif number and number == len(paragraphs) - 1 and len(lines) > 1:
                flow.append(Paragraph(escaped(block), right))
            elif is_heading([block], 0) and len(lines) <= 2:
                flow.append(Paragraph(escaped(block), heading))
            elif block.startswith("（") and len(block) < 16:
                flow.append(Paragraph(escaped(block), right))
            else:
                flow.append(Paragraph(escaped(block), body))
    return flow


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def ruled(rows: list[list[str]], size: float, width: float) -> Table:
    cell = style(size * 0.9)
    weights = [max(len(row[n]) for row in rows) + 2 for n in range(len(rows[0]))]
    widths = [width * 0.96 * weight / sum(weights) for weight in weights]
    table = Table([[Paragraph(escaped(text), cell) for text in row] for row in rows], widths)
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]))
    return table


def columns(page: tuple[float, float], count: int, gutter: float, top: float, margin: float = 56) -> list[Frame]:
    width = (page[0] - 2 * margin - (count - 1) * gutter) / count
    height = page[1] - top - margin
    bare = {"leftPadding": 0, "rightPadding": 0, "topPadding": 0, "bottomPadding": 0}
    return [Frame(margin + n * (width + gutter), margin, width, height, **bare) for n in range(count)]


def printed(  # noqa: PLR0913 - what a printer is asked
    text: str,
    *,
    page: tuple[float, float] = A4,
    size: float = 12,
    count: int = 1,
    gutter: float = 24,
    head_lines: int = 0,
    running: str = "",
    folio: str = "- {} -",
) -> bytes:
    """Print a text: its first lines across the page, the rest in columns."""
    lines = text.split("\n")
    head, rest = lines[:head_lines], "\n".join(lines[head_lines:]).strip("\n")
    head_height = sum(26 if n == 0 else 20 for n in range(len(head))) + (16 if head else 0)
    margin = 56

    def furniture(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont(FONT, 9)
        canvas.drawCentredString(page[0] / 2, 30, folio.format(document.page))
        if running and document.page > 1:
            canvas.drawString(margin, page[1] - 34, running)
            canvas.drawRightString(page[0] - margin, page[1] - 34, f"第{document.page}页")

    def opening(canvas: Canvas, document: BaseDocTemplate) -> None:
        furniture(canvas, document)
        at = page[1] - margin
        for number, line in enumerate(head):
            canvas.setFont(FONT, 20 if number == 0 else 12)
            at -= 26 if number == 0 else 20
            canvas.drawCentredString(page[0] / 2, at + 6, " ".join(line.split()))

    first = columns(page, count, gutter, margin + head_height)
    later = columns(page, count, gutter, margin)
    out = BytesIO()
    document = BaseDocTemplate(out, pagesize=page, invariant=1)
    document.addPageTemplates(
        [PageTemplate("first", first, onPage=opening), PageTemplate("later", later, onPage=furniture)]
    )
    width = (page[0] - 2 * margin - (count - 1) * gutter) / count
    document.build([NextPageTemplate("later"), *story(rest, size, width=width)])
    return out.getvalue()


def interleaved(text: str, *, size: float = 10.5, gutter: float = 18) -> bytes:
    """Print a text in two columns whose lines are drawn row by row, as some newspaper systems do."""
    title, rest = text.split("\n\n", 1)
    width, height = A4
    per_line = int((width - 112 - gutter) / 2 / size)
    lines: list[str] = []
    for paragraph in rest.replace("\n", "\n\n").split("\n\n"):
        left = "\u3000\u3000" + paragraph.strip() if paragraph.strip() else ""
        while left:
            lines.append(left[:per_line])
            left = left[per_line:]
    half = (len(lines) + 1) // 2
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setFont(FONT, 18)
    canvas.drawCentredString(width / 2, height - 80, title.replace("\n", " "))
    canvas.setFont(FONT, size)
    for row in range(half):
        at = height - 120 - row * size * 1.5
        canvas.drawString(56, at, lines[row])
        if half + row < len(lines):
            canvas.drawString(56 + per_line * size + gutter, at, lines[half + row])
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def with_titles_across(text: str) -> bytes:
    """Print a text with its title across the page and the rest in two columns of a frame of their own."""
    title, rest = text.split("\n\n", 1)
    out = BytesIO()
    document = BaseDocTemplate(out, pagesize=A4, invariant=1)
    top = Frame(56, A4[1] - 130, A4[0] - 112, 80, leftPadding=0, rightPadding=0)
    frames = [top, *columns(A4, 2, 20, 140)]
    document.addPageTemplates(PageTemplate("only", frames))
    head = Paragraph(escaped(title.replace("\n", " ")), style(18, alignment=TA_CENTER))
    document.build([head, FrameBreak(), *story(rest, 10.5, width=(A4[0] - 132) / 2)])
    return out.getvalue()


# A name, the bulletin that is printed, and its print.
PRINTS = {
    "notice with a ruled table": ("food_notice_county", lambda t: printed(t, size=15)),
    "notice with an annexed table": ("national_sampling_notice", lambda t: printed(t, size=14, folio="— {} —")),
    "award list": ("award_table_2016", lambda t: printed(t, size=12)),
    "analysis with running heads": (
        "food_analysis_table_2021",
        lambda t: printed(t, page=A5, size=10.5, running="食品安全监督抽检通报"),
    ),
    "newsletter in one column": (
        "newsletter_city_2014",
        lambda t: printed(t, size=14, head_lines=3, running="常德质监简报 2014年第9期"),
    ),
    "newsletter in two columns": (
        "newsletter_county_2010",
        lambda t: printed(t, size=10.5, count=2, gutter=24, head_lines=3, running="德清质监 第3期"),
    ),
    "sections in two columns, narrow gutter": (
        "newsletter_sections_2022",
        lambda t: printed(t, size=10.5, count=2, gutter=15, head_lines=3),
    ),
    "newspaper in three columns": (
        "quarterly_sampling_province",
        lambda t: printed(t, page=A3, size=12, count=3, gutter=20, head_lines=1, folio="质量周刊 第{}版"),
    ),
    "columns drawn row by row": ("site_checks_district_2023", interleaved),
    "title across two columns": ("five_year_review_2021", with_titles_across),
}
