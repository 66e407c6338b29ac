"""explain: each sentence's parts, what fired, declined, lost or was merged, and what date and home rest on."""

import datetime as dt
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Literal

import pytest
from bulletins import EXAMPLES

from bulletin_schema import Found, Kind, Quantity, Reader, Record, Region, explain, read, rule, scan
from bulletin_schema.found import Declined
from bulletin_schema.reading import Reading
from bulletin_schema.show.labels import PARTS, WHOLES


class Recall(Record):
    kind: Literal["recall"] = "recall"
    count: Quantity


PROOF = {"examples": {"召回5辆。": Recall(count=Quantity(value=5, unit="辆"))}, "rejects": ["召回。"]}


@rule(Recall, "召回 {quantity:count}", needs=("召回",), **PROOF)
def short(m):
    """召回5辆."""
    if m.count.unit == "%":
        return m.decline("a share")
    return Recall(count=m.count) if m.count.value > 1 else None


@rule(Recall, "[^，。]+ 召回 {quantity:count}", needs=("召回",), **PROOF)
def long(m):
    """某公司召回5辆."""
    return Recall(count=m.count)


@scan(Recall, **PROOF)
def withdrawn(reading: Reading) -> Iterator[Found | Declined]:
    """收回, which the text must not call back."""
    at = reading.text.find("收回")
    if at >= 0:
        yield Declined("withdrawn is not recalled", at, at + 2)


@scan(Recall, **PROOF)
def deep(reading: Reading) -> Iterator[Found | Declined]:
    """召回, read by a frame that gives up somewhere within."""

    def read_one(at: int) -> Iterator[Found]:
        if reading.text[at + 2 :].startswith("30%"):
            reading.decline("a share", at, at + 5)
            return
        yield Found(Recall(count=Quantity(value=5, unit="辆")), at, at + 4)

    for match in re.finditer("召回", reading.text):
        yield from read_one(match.start())


def merge(found: list[Found], reading: Reading) -> list[Found]:
    if len(found) < 2:
        return found
    value = sum(one.record.count.value for one in found)
    total = Recall(count=Quantity(value=value, unit="辆"))
    return [
        Found(total, found[0].start, found[-1].end, frozenset().union(*(one.claims for one in found)), "recall.short")
    ]


def told(text: str, *rules) -> list:
    reader = Reader().extended(*rules)
    return list(explain(text, reader=reader, reference_date=dt.date(2022, 6, 30)).sentences)


def outcomes(sentence) -> dict[str, str]:
    return {one.rule: one.outcome for one in sentence.fired if one.rule.startswith("recall.")}


def test_parts_carry_their_values_and_places() -> None:
    text = "  昨日，锐川公司於８月２日召回５辆。"
    [sentence] = told(text)
    parts = {part.kind: part for part in sentence.parts}
    assert parts["count"].value == "5辆"
    assert parts["date"].value == "2021-08-02"
    assert text[parts["date"].start : parts["date"].end] == "８月２日"


def test_a_rule_that_declines_says_why() -> None:
    [sentence] = told("召回30%，召回1辆，召回7辆。", short)
    reasons = {(one.text, one.reason) for one in sentence.declined}
    assert reasons == {("召回30%", "a share"), ("召回1辆", "the builder declined")}
    assert outcomes(sentence) == {"recall.short": "kept"}


def test_a_scan_may_decline_too() -> None:
    [sentence] = told("企业收回5辆。", withdrawn)
    assert [(one.rule, one.reason) for one in sentence.declined] == [("recall.withdrawn", "withdrawn is not recalled")]


def test_a_frame_declines_from_within_and_only_where_somebody_listens() -> None:
    text = "召回30%，召回5辆。"
    [sentence] = told(text, deep)
    assert [(one.rule, one.text, one.reason) for one in sentence.declined] == [("recall.deep", "召回30%", "a share")]
    assert outcomes(sentence) == {"recall.deep": "kept"}
    assert "recall.deep" not in sentence.silent
    reading = Reader().open(text)
    reading.decline("nobody hears this", 0, 2)
    with reading.refusals() as heard:
        reading.decline("a share", 0, 5)
    assert [one.reason for one in heard] == ["a share"]


@pytest.mark.parametrize(
    ("text", "rule", "about", "reason"),
    [
        ("力争到2025年主导制定国家标准12项。", "standards_work.counted", "国家标准12项", "an aim or a plan"),
        ("修订标准时新建实验室3项。", "standards_work.counted", "3项", "no word for standards"),
        ("力争新增省长质量奖企业3家。", "award.named_award", "省长质量奖", "an aim, a hope"),
        ("做好市长质量奖评审工作。", "award.named_award", "市长质量奖", "a topic"),
        ("这是我市的江苏名牌产品。", "award.named_award", "江苏名牌产品", "a thing described"),
        ("海州公司为江苏名牌产品。", "award.named_award", "江苏名牌产品", "neither a verb"),
        ("计划抽检农产品200批次。", "inspection", "计划抽检农产品200批次", "planned"),
    ],
)
def test_frames_say_why_they_give_up(text: str, rule: str, about: str, reason: str) -> None:
    declined = [one for sentence in explain(text).sentences for one in sentence.declined]
    assert any(one.rule == rule and one.text == about and reason in one.reason for one in declined), declined


def test_of_two_that_overlap_one_is_lost_to_the_other() -> None:
    [sentence] = told("该厂共召回7辆。", short, long)
    assert outcomes(sentence) == {"recall.short": "lost", "recall.long": "kept"}
    assert next(one.by for one in sentence.fired if one.outcome == "lost") == "to recall.long at 0–7"


def test_what_was_merged_names_what_it_went_into() -> None:
    first, second = told("召回7辆。召回5辆。", Kind(Recall, (short,), merge))
    assert outcomes(first) == outcomes(second) == {"recall.short": "merged"}
    assert "count 12辆" in second.fired[0].by


def test_a_record_of_another_sentence_that_tells_a_number_here_is_named() -> None:
    def first_only(found: list[Found], reading: Reading) -> list[Found]:
        claims = frozenset().union(*(one.claims for one in found))
        return [found[0]._replace(claims=claims)]

    first, second = told("召回7辆。召回5辆。", Kind(Recall, (short,), first_only))
    assert first.told_by == ()
    assert second.told_by == ("recall.short at 0–4",)


def test_what_settling_dropped_is_said() -> None:
    [sentence] = told("召回7辆。", Kind(Recall, (short,), lambda _, __: []))
    assert outcomes(sentence) == {"recall.short": "dropped"}


def test_rules_without_their_words_are_untried_those_without_a_match_silent() -> None:
    first, second = told("检查7辆。全部召回。", short)
    assert first.untried["recall.short"] == ("召回",)
    assert "recall.short" in second.silent
    assert not set(first.silent) & set(first.untried)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_watching_changes_nothing_and_every_record_is_accounted_for(path) -> None:
    text = path.read_text("utf-8")
    explanation = explain(text)
    assert explanation.bulletin == read(text)
    fired = {(one.rule, one.start, one.end) for s in explanation.sentences for one in s.fired if one.outcome == "kept"}
    anew = " ".join(one.by for s in explanation.sentences for one in s.fired if one.outcome == "merged")
    for record in explanation.bulletin.records:
        if record.kind not in PARTS | WHOLES:
            place = record.rule, record.span.start, record.span.end
            assert place in fired or "{} at {}–{}".format(*place) in anew
    for sentence in explanation.sentences:
        assert all(text[one.start : one.end] for one in sentence.parts)
        assert sentence.text in str(explanation)


def test_date_and_home_say_where_they_come_from() -> None:
    lines = list(explain("常州市质监局召开大会。2021年3月5日，我市抽查5批次。").lines())
    assert lines[0].startswith("reference date: 2021-03-")
    assert "from “2021年3月5日”" in lines[0]
    assert lines[1].startswith("home region: 常州市 320400, from “常州市")
    given = explain("我市", reference_date=dt.date(2020, 1, 2), home_region=Region(name="泰州市", code="321200"))
    assert list(given.lines())[:2] == ["reference date: 2020-01-02 (given)", "home region: 泰州市 321200"]


def test_one_sentence_by_offset_or_record() -> None:
    text = "全市抽查儿童服装60批次。全市有5家企业获评江苏精品。"
    explanation = explain(text)
    [sentence] = explanation.at(text.index("江苏")).sentences
    assert sentence.text == "全市有5家企业获评江苏精品。"
    number = next(n for n, r in enumerate(explanation.bulletin.records) if r.kind == "inspection")
    assert [s.text for s in explanation.of_record(number).sentences] == ["全市抽查儿童服装60批次。"]


def run(*args: str, stdin: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from bulletin_schema.cli import main; main()", *args]
    env = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run(command, input=stdin, capture_output=True, check=False, encoding="utf-8", env=env)


def test_the_command_explains_all_one_place_or_one_record() -> None:
    text = "全市抽查儿童服装60批次。全市有5家企业获评江苏精品。"
    everything = run("explain", "-", stdin=text).stdout
    assert "+ inspection." in everything
    assert "+ award." in everything
    assert "+ award." not in run("explain", "-", "--at", "3", stdin=text).stdout
    assert "untried:" in run("explain", "-", "--at", "3", "--verbose", stdin=text).stdout
    for args, message in (("--at", "99"), "no sentence holds"), (("--record", "99"), "the bulletin has records 0 to"):
        result = run("explain", "-", *args, stdin=text)
        assert result.returncode == 2
        assert message in result.stderr


def test_show_writes_a_page_or_colours_the_terminal(tmp_path) -> None:
    text = "全市有5家企业获评江苏精品。"
    page = run("show", "-", stdin=text).stdout
    assert page.startswith("<!doctype html>")
    out = tmp_path / "page.html"
    assert run("show", "-", "--out", str(out), stdin=text).stdout == ""
    assert out.read_text("utf-8") == page
    few = run("show", "-", "--kinds", "award", stdin=text).stdout
    assert "<tr id" in few
    assert "organization.organizations" not in few
    assert "unknown kind prize" in run("show", "-", "--kinds", "prize", stdin=text).stderr
    coloured = run("show", "-", "--highlight", stdin=text + "\x1b[2J").stdout
    assert "award 奖项" in coloured
    assert "\x1b[2J" not in coloured
