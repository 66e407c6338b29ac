"""Documents: titles in 《》, who issued them, what the clause does with them, when."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import Document, find


def told(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    found = find(text, Document, reference_date=dt.date(2022, 6, 30))
    return [(one.title, one.issuer, one.action) for one in found]


@pytest.mark.parametrize(
    ("text", "title", "issuer", "action"),
    [
        ("现将《石臼产业提升工作方案》印发给你们，请认真贯彻执行。", "石臼产业提升工作方案", (), "issued"),
        ("《石臼产业发展规划》已于11月12日经市政府常务会议审议通过，现印发给你们。", "石臼产业发展规划", (), "issued"),
        ("《石臼安全管理条例》于2014年1月1日起正式施行。", "石臼安全管理条例", (), "implemented"),
        ("《石臼安全管理条例》自2014年1月1日起实施。", "石臼安全管理条例", (), "implemented"),
        ("市局发布关于征求《石臼产业实施方案》意见的通告。", "石臼产业实施方案", (), None),
        ("市市场监管局即将出台《石臼合规指引》。", "石臼合规指引", (), None),
        ("国务院办公厅印发的《石臼改革方案》指出，要完善体系。", "石臼改革方案", ("国务院办公厅",), "issued"),
        (
            "市政府办公室转发市质监局《关于加强石臼监管工作的意见》。",
            "关于加强石臼监管工作的意见",
            ("市质监局",),
            "issued",
        ),
        ("《石臼工作通知》（国发〔2012〕9号）要求，各地抓好落实。", "石臼工作通知", (), "cited"),
        ("《石臼合规指引》，由南通市消费者协会发布。", "石臼合规指引", ("南通市消费者协会",), "issued"),
        ("自2022年1月1日起，《石臼管理办法》施行。", "石臼管理办法", (), "implemented"),
        ("依照《石臼保护法》第五十五条的规定调解。", "石臼保护法", (), "cited"),
        ("按照自治区局《石臼许可证实施通则》审查。", "石臼许可证实施通则", ("自治区局",), "cited"),
        ("对照《石臼工作考核细则》，逐条落实。", "石臼工作考核细则", (), "cited"),
        ("依据《石臼安全技术监察规程》检验。", "石臼安全技术监察规程", (), "cited"),
        (
            "石臼办结案件3件。●姚江市政府修订《石臼名牌奖励办法》，提高奖励。",
            "石臼名牌奖励办法",
            ("姚江市政府",),
            "issued",
        ),
    ],
)
def test_issuer_and_action(text: str, title: str, issuer: tuple[str, ...], action: str | None) -> None:
    assert told(text) == [(title, issuer, action)]


def test_words_behind_a_list_speak_of_all_its_titles() -> None:
    assert told("《石臼管理暂行规定》《石磨促进办法》的发布，有力促进产业发展。") == [
        ("石臼管理暂行规定", (), "issued"),
        ("石磨促进办法", (), "issued"),
    ]


def test_a_verb_in_a_title_is_not_what_is_done_with_the_next() -> None:
    assert told("按照《关于实施石臼战略的意见》的要求和《石臼评价办法》的规定评审。") == [
        ("关于实施石臼战略的意见", (), "cited"),
        ("石臼评价办法", (), "cited"),
    ]


def test_several_bodies_issue_one() -> None:
    text = "省市场监管局、省财政厅联合制定《石臼资助办法》，近日实施。"
    assert told(text) == [("石臼资助办法", ("省市场监管局", "省财政厅"), "issued")]


@pytest.mark.parametrize(
    "text",
    [
        "执法人员送达《特种设备安全监察指令书》，责令停止使用。",
        "当场下达《责令改正通知书》12份。",
        "观看警示教育片《特别追踪》。",
        "国家标准《石臼安全技术规范》正式实施。",
        "申请人应填写《申请表》，提交《营业执照》复印件。",
        "该论文发表于《中国石臼》。",
    ],
)
def test_other_titles_are_no_documents(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("市局发布《2021年元宵节食品消费提示》。", ["2021年元宵节食品消费提示"]),
        ("市政府新闻办公布了《绵阳市2023年知识产权保护状况》白皮书。", ["绵阳市2023年知识产权保护状况"]),
        ("《绵阳市质量奖管理办法》已经市政府常务会议通过，现印发给你们。", ["绵阳市质量奖管理办法"]),
        ("下发《责令改正通知书》15份，签订《食品安全承诺书》20份。", []),
        ("记者读了《一份消费提示》。", []),
    ],
)
def test_warnings_are_documents_and_case_papers_are_not(text: str, titles: list[str]) -> None:
    found = find(text, Document)
    assert [one.title for one in found] == titles
    assert {one.action for one in found} <= {"issued"}


def test_a_pronoun_issues_what_the_body_named_before_issues() -> None:
    [one] = find("灌云县市场监管局召开会议。该局出台《灌云县标准化奖励办法》。", Document)
    assert one.issuer == ("灌云县市场监管局",)


def test_a_places_own_ruling_is_not_the_listed_bodys() -> None:
    listed = find("根据国家质检总局《能效标识管理办法》和《江苏省计量监督管理条例》开展检查。", Document)
    assert [one.issuer for one in listed] == [("国家质检总局",), ()]


def test_a_site_that_carries_a_notice_issues_it() -> None:
    [one] = find("2019年3月5日，江苏省市场监管局官网刊发《2018年监督抽查结果通告》。", Document)
    assert (one.issuer, one.action) == (("江苏省市场监管局",), "issued")


def test_a_short_title_stands_for_the_document_it_was_given_to() -> None:
    text = "近日，江苏省市场监管局发布《江苏省质量发展年度报告》（以下简称《报告》）。《报告》分为五章。"
    found = find(text, Document)
    assert [(one.title, one.action) for one in found] == [
        ("江苏省质量发展年度报告", "issued"),
        ("报告", None),
        ("报告", None),
    ]
    assert find("《报告》分为五章。", Document) == []


def test_the_year_of_another_clause_is_not_when_it_was_issued() -> None:
    [own] = find("2018年3月，灌云县政府出台《灌云县质量奖励办法》。", Document)
    [others] = find("灌云县于2018年启动创建工作，县政府出台《灌云县质量奖励办法》。", Document)
    assert (own.date is not None, others.date) == (True, None)


@pytest.mark.parametrize("title", ["药品经营质量管理规范", "网络订餐守信约定"])
def test_what_is_broken_is_a_rule(title: str) -> None:
    assert [one.title for one in find(f"该店违反《{title}》，被立案调查。", Document)] == [title]


def test_a_numbered_notice_is_issued_under_its_number() -> None:
    [one] = find("2024年11月20日，国家标准委发布2024年第22号公告《关于承担对口单位的公告》。", Document)
    assert (one.issuer, one.action, one.date is not None) == (("国家标准委",), "issued", True)
    [result] = find("省质监局网站发布《监督抽查结果公告〔2017〕15号》。", Document)
    assert result.title == "监督抽查结果公告〔2017〕15号"
