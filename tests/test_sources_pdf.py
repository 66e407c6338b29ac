"""PDF: reading order over columns, paragraphs, ruled tables, and where on the page a record stands."""

import sys
from io import BytesIO

import pypdfium2
import pytest
from made import hostile
from made.documents import moved, plain_gold, squeeze
from made.prints import FONT, PRINTS, printed, read
from reportlab.lib.pagesizes import A3, A4, A5
from reportlab.pdfgen.canvas import Canvas

from bulletin_schema import Inspection, Reader, Span, parse_record
from bulletin_schema.bulletin import Bulletin
from bulletin_schema.errors import MissingExtraError
from bulletin_schema.evaluate import evaluate
from bulletin_schema.sources import Source, load_bytes

SENTENCE = "近日，市市场监管局通报抽查结果，共抽查文具产品四十批次，合格三十八批次，对不合格产品已责令下架并依法处理。"


def drawn(*lines: tuple[float, float, float, str], rotate: int = 0) -> Source:
    """Load a page of lines, each its place from the lower left, its size and its text."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    if rotate:
        canvas.setPageRotation(rotate)
    for x, y, size, text in lines:
        canvas.setFont(FONT, size)
        canvas.drawString(x, y, text)
    canvas.save()
    return load_bytes(out.getvalue())


@pytest.fixture(scope="module")
def sources() -> dict[str, Source]:
    return {print_name: load_bytes(make(read(name))) for print_name, (name, make) in PRINTS.items()}


@pytest.mark.parametrize("print_name", PRINTS)
def test_every_letter_is_there_in_order(print_name: str, sources: dict[str, Source]) -> None:
    text = squeeze(sources[print_name].text)[0]
    for line in read(PRINTS[print_name][0]).split("\n"):
        for part in line.replace("\t", "|").split("|"):
            # Page numbers and running heads stand where a page ends.
            whole = squeeze(part)[0]
            assert whole in text or (whole[:8] in text and whole[-8:] in text)


def test_records_through_prints_are_those_of_the_plain_text(sources: dict[str, Source]) -> None:
    plain = {print_name: plain_gold(name) for print_name, (name, _) in PRINTS.items()}
    prints = [moved(gold, sources[print_name].text) for print_name, gold in plain.items()]
    assert evaluate(prints, Reader()).total.f1 >= 0.93 * evaluate(plain.values(), Reader()).total.f1


@pytest.mark.parametrize(
    ("name", "options"),
    [
        # The second column is a few rows long, or a list.
        ("county_half_year_2018", {"size": 12, "count": 2}),
        ("online_sampling_municipality", {"size": 12, "count": 2}),
        ("licences_province_2020", {"size": 9, "count": 2, "page": A5, "gutter": 14}),
        ("newsletter_city_2014", {"size": 11, "count": 3, "page": A3, "gutter": 16, "head_lines": 3}),
        ("newsletter_county_2010", {"size": 12, "count": 2, "head_lines": 3, "running": "德清质监 第3期"}),
    ],
)
def test_uneven_columns_and_narrow_ones(name: str, options: dict) -> None:
    gold = plain_gold(name)
    print_ = moved(gold, load_bytes(printed(read(name), **options)).text)
    assert evaluate([print_], Reader()).total.f1 >= 0.98 * evaluate([gold], Reader()).total.f1


@pytest.mark.parametrize("print_name", PRINTS)
def test_a_span_is_found_on_its_page(print_name: str) -> None:
    data = PRINTS[print_name][1](read(PRINTS[print_name][0]))
    bulletin = Reader().read(data)
    document = pypdfium2.PdfDocument(data)
    records = [r for r in bulletin.records if r.kind in {"inspection", "award", "standard", "date", "quantity"}]
    assert records
    for record in records:
        shown = ""
        for page_number, box in bulletin.locate(record.span):
            page = document[page_number - 1]
            height = page.get_height()
            words = page.get_textpage().get_text_bounded(box.x0 - 0.5, height - box.y1, box.x1 + 0.5, height - box.y0)
            shown += words
        assert set(squeeze(record.text)[0]) <= set(squeeze(shown)[0])
    document.close()


def test_boxes_are_as_wide_as_their_letters() -> None:
    source = drawn((100, 700, 20, "抽查12批次"))
    start = source.text.index("12批")
    ((page, box),) = source.locate(Span(start=start, end=start + 2))
    assert page == 1
    assert box.x0 == pytest.approx(140, abs=0.2)
    assert box.x1 == pytest.approx(160, abs=2)  # the reader's own letters are a little narrower
    assert A4[1] - 700 - 25 < box.y0 < box.y1 < A4[1] - 700 + 10


def test_pages_tell_their_start_and_size() -> None:
    source = load_bytes(printed(read("newsletter_city_2014"), page=A5, size=12))
    assert len(source.pages) > 1
    assert source.text[source.pages[1].start :].strip()
    assert (source.pages[0].width, source.pages[0].height) == pytest.approx(A5, abs=0.1)
    first = source.locate(Span(start=source.pages[1].start, end=source.pages[1].start + 5))
    assert {place.page for place in first} == {2}


def test_a_bulletin_read_back_knows_no_pages() -> None:
    bulletin = Reader().read(hostile.small_pdf())
    (record,) = bulletin.of(Inspection)
    assert bulletin.locate(record.span)
    back = Bulletin.model_validate_json(bulletin.model_dump_json())
    assert back == bulletin
    assert back.locate(parse_record(record.model_dump()).span) == ()


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = SENTENCE * 2, SENTENCE[::-1] * 2
    lines = [(60, 700 - 16 * n, 10, left[n * 22 : n * 22 + 22]) for n in range(5)]
    # Drawn in turns, and half a row lower.
    lines = [
        line for n, line in enumerate(lines) for line in (line, (300, 692 - 16 * n, 10, right[n * 22 : n * 22 + 22]))
    ]
    text = drawn((150, 760, 18, "某市通报文具抽查结果"), *lines).text
    assert squeeze(text)[0] == "某市通报文具抽查结果" + left[:110] + right[:110]


def test_fields_side_by_side_are_no_columns() -> None:
    lines = [(60, 700 - 20 * n, 12, f"编号{n}") for n in range(6)]
    values = [(200, 700 - 20 * n, 12, f"某市第{n}文具厂") for n in range(6)]
    rows = [line.split() for line in drawn(*lines, *values).text.splitlines() if line.strip()]
    assert rows == [[f"编号{n}", f"某市第{n}文具厂"] for n in range(6)]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_boxes_stand_on_the_page_as_it_is_shown(rotate: int) -> None:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setPageRotation(rotate)
    # The page is made so that it is A4 when it is turned as it says.
    width, height = A4 if rotate in {0, 180} else A4[::-1]
    # Turned the other way, so that it stands upright on the page as it is shown.
    canvas.translate(*{0: (0, 0), 90: (width, 0), 180: (width, height), 270: (0, height)}[rotate])
    canvas.rotate(rotate)
    canvas.setFont(FONT, 12)
    canvas.drawString(100, 300, "全市抽查工业产品250批次")
    canvas.save()
    source = load_bytes(out.getvalue())
    assert source.text.strip() == "全市抽查工业产品250批次"
    ((_, box),) = source.locate(Span(start=0, end=len(source.text.rstrip())))
    assert box.x0 == pytest.approx(100, abs=1)
    assert A4[1] - 300 - 14 < box.y0 < A4[1] - 300 < box.y1 + 1


def test_a_watermark_is_left_out() -> None:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setFont(FONT, 12)
    canvas.drawString(100, 600, "全市抽查工业产品250批次")
    canvas.rotate(45)
    canvas.setFont(FONT, 40)
    canvas.drawString(300, 200, "内部资料")
    canvas.save()
    assert load_bytes(out.getvalue()).text.strip() == "全市抽查工业产品250批次"


def test_the_missing_extra_is_named_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bulletin_schema.sources.pdf.find_spec", lambda _: None)
    with pytest.raises(MissingExtraError) as error:
        load_bytes(hostile.small_pdf(), name="a.pdf")
    assert str(error.value) == "a.pdf: this format needs an extra: pip install 'bulletin-schema[pdf]'"
    assert "pypdfium2" in sys.modules  # it is there; only the look-up says otherwise
