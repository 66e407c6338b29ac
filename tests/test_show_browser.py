"""The page in a browser: clicking, filtering, keys, no message on the console, nothing loaded, nothing in the way."""

import shutil
from collections.abc import Iterator

import pytest
from bulletins import EXAMPLES

from bulletin_schema import Award, Bulletin, Record, Span, read, read_file
from bulletin_schema.show import show

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
NEWSLETTER = next(path for path in EXAMPLES if path.stem == "newsletter")


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, tmp_path) -> Iterator:
    """Open a bulletin's page from disk; what the console says or the page asks for fails the test."""
    heard: list[str] = []
    contexts = []

    def open_it(bulletin: Bulletin, **settings):
        path = tmp_path / "page.html"
        path.write_text(show(bulletin), "utf-8")
        contexts.append(browser.new_context(**settings))
        page = contexts[-1].new_page()
        page.on("console", lambda message: heard.append(message.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on(
            "request", lambda request: None if request.url.startswith(("file:", "data:")) else heard.append(request.url)
        )
        page.goto(path.as_uri())
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert heard == []


def number_of(bulletin: Bulletin, record: Record) -> int:
    return bulletin.records.index(record)


def test_a_click_shows_fields_rule_and_parts(open_page) -> None:
    bulletin = read_file(NEWSLETTER)
    page = open_page(bulletin)
    award = next(award for award in bulletin.of(Award) if award.recipients)
    number = number_of(bulletin, award)
    page.locator(f"#r{number} a[data-go]").last.click()
    panel = page.locator("#panel")
    assert panel.locator("h2").inner_text() == "award"
    for told in (award.name, award.rule, award.recipients[0], f"{award.span.start}–{award.span.end}"):
        assert told in panel.inner_text()
    assert panel.locator("dt", has_text="parts").count() == 1
    assert page.locator(f"#m{number}.on").count() == 1
    assert page.locator(f"#m{number}").bounding_box()["y"] < page.viewport_size["height"]


def test_the_innermost_record_is_chosen_and_the_outer_one_once_its_kind_is_off(open_page) -> None:
    bulletin = read_file(NEWSLETTER)
    page = open_page(bulletin)
    inner = page.locator("mark mark").first
    outer = inner.locator("xpath=..")
    inner.click()
    assert page.locator("tr.on").get_attribute("id") == "r" + inner.get_attribute("data-r")
    style = inner.get_attribute("class").split()[0]
    page.locator(f"#filters input[value={style}]").uncheck()
    assert page.locator(f"tr.{style}:visible").count() == 0
    inner.click()
    assert page.locator("tr.on").get_attribute("id") == "r" + outer.get_attribute("data-r")


def test_none_and_all_filter_and_restore(open_page) -> None:
    bulletin = read_file(NEWSLETTER)
    page = open_page(bulletin)
    page.locator("#none").click()
    assert page.locator("#records tbody tr:visible").count() == 0
    page.locator("#all").click()
    assert page.locator("#records tbody tr:visible").count() == len(bulletin.records)


def test_keys_walk_the_records_in_text_order(open_page) -> None:
    page = open_page(read_file(NEWSLETTER))
    page.locator("#text").focus()
    seen = []
    for _ in range(4):
        page.keyboard.press("ArrowRight")
        seen.append(page.locator("tr.on").get_attribute("id"))
    page.keyboard.press("ArrowLeft")
    assert page.locator("tr.on").get_attribute("id") == seen[2]
    order = [f"r{mark.get_attribute('data-r')}" for mark in page.locator("#text mark[id]").all()[:4]]
    assert seen == order
    page.keyboard.press("Escape")
    assert page.locator(".on").count() == 0


def test_text_leads_to_the_table_and_back_and_the_outline_to_articles(open_page) -> None:
    bulletin = read_file(NEWSLETTER)
    page = open_page(bulletin, viewport={"width": 1300, "height": 600})
    page.locator("#text mark").first.click()
    page.get_by_role("button", name="In the table").click()
    assert page.locator("tr.on").bounding_box()["y"] < 600
    page.get_by_role("button", name="In the text").click()
    assert page.locator("#text mark.on").first.bounding_box()["y"] < 600
    page.locator("nav a").last.click()
    assert abs(page.locator(".article").last.bounding_box()["y"]) < 600


def test_hovering_tells_facts_and_rule(open_page) -> None:
    page = open_page(read("全市有5家企业获评江苏精品。"))
    page.locator("#text mark[id]").first.hover()
    assert page.locator("#tip").is_visible()
    assert "." in page.locator("#tip").inner_text()


def test_every_one_of_two_hundred_records_is_drawn_and_can_be_reached(open_page) -> None:
    bulletin = read("\n".join(path.read_text("utf-8") for path in EXAMPLES))
    assert len(bulletin.records) > 200
    page = open_page(bulletin)
    inline = [n for n, record in enumerate(bulletin.records) if record.kind not in ("bulletin", "article")]
    assert page.locator("#text mark[id]").count() == len(inline)
    page.locator(f"#r{inline[-1]} a[data-go]").last.click()
    assert page.locator(f"#m{inline[-1]}.on").count() == 1


def test_hostile_text_does_nothing(open_page) -> None:
    bad = "</script><script>document.title='owned'</script><img src=x onerror=alert(1)>$&$'${x}<!--"
    record = Award(name=bad, recipients=(bad,), rule=bad, span=Span(start=0, end=len(bad)), text=bad)
    page = open_page(Bulletin(source=bad, records=(record,)))
    page.locator("#text mark").first.click()
    assert page.title() == "Bulletin"
    assert page.locator("#text").inner_text() == bad
    assert bad in page.locator("#panel").inner_text()
    assert page.locator("img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_stands_in_the_way_of_anyone(open_page, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe
    page = open_page(read_file(NEWSLETTER), color_scheme=scheme, bypass_csp=True)
    page.locator("#text mark").nth(5).click()
    page.mouse.move(0, 0)
    violations = axe().run(page).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in violations if v["impact"] in ("serious", "critical")] == []


def test_print_leaves_the_controls_out(open_page) -> None:
    page = open_page(read_file(NEWSLETTER))
    page.locator("#text mark").first.click()
    page.emulate_media(media="print")
    assert not page.locator("#filters input, #filters button").first.is_visible()
    assert page.locator("#filters .chip").first.is_visible(), "what the colours mean"
    assert page.locator("mark.on").first.evaluate("mark => getComputedStyle(mark).outlineStyle") == "none"
    assert not page.locator("#panel").is_visible()
    assert page.locator("#text").is_visible()
    assert page.pdf()[:5] == b"%PDF-"
