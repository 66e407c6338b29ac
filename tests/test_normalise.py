import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bulletin_schema.normalise import STEPS, normalise
from bulletin_schema.normalise.pinyin import syllables

# The first text pays for loading the tables.
SHARED = Path(__file__).resolve().parents[1].parent / "shared"

CLEANED = {
    "readings": [
        ("標(biāo)準(zhǔn)化工作", "标准化工作"),
        ("計(jì)量檢(jiǎn)定(dìng)(dìng)合格", "计量检定合格"),
        ("計（jì）量", "计量"),
        ("計(Jì)量和圖(ɡuó)", "计量和图"),
        ("計(jì)量", "计量"),  # the mark as a character of its own
        ("校服抽檢(jiǎn)報(bào)報(bào)道", "校服抽检报报道"),
        ("他來(lái)了，開(kāi)會(huì)的(de)時(shí)間(jiān)", "他来了，开会的时间"),
        ("地(di)(di)理標(biao)志(zhi)產(chan)品(pin)", "地理标志产品"),
        ("檢(jiǎn)驗(yàn)已經(jīng)結(jié)束，監(jiān)督抽查已經(jī", "检验已经结束，监督抽查已经"),
    ],
    "torn characters": [
        ("條例就是管理?xiàng)l例", "条例就是管理条例"),
        ("據(jù)市日?qǐng)?bào)報(bào)道", "据市日报报道"),
        ("性?xún)r(jià)比高", "性价比高"),
        ("抽查?,F(xiàn)將結(jié)果公布", "抽查。现将结果公布"),
        ("抽查,F(xiàn)將結(jié)果公布", "抽查。现将结果公布"),
        ("抽查?,,F(xiàn)將結(jié)果公布", "抽查。现将结果公布"),
        ("生態(tài)?h(huán)境", "生态环境"),
        ("當(dāng)?shù)厥称匪幤繁O(jiān)管", "当地食品药品监管"),
        ("各?。▍^(qū)、市）", "各省（区、市）"),
        ("31個?。ㄗ灾螀^(qū)、直轄市)", "31个省（自治区、直辖市）"),
        ("開展。?!笆袌霰O(jiān)管", "开展。“市场监管"),
        ("家?guī)?和企業(yè)規(guī)???,下同", "家□和企业规□，下同"),
    ],
    "script": [
        ("臺州市後勤幹部裡面什麼關於聯繫", "台州市后勤干部里面什么关于联系"),
        ("標誌著沿著著名專著顯著", "标志着沿着著名专著显著"),
        ("乾隆年間的乾貨，瞭望與瞭解", "乾隆年间的干货，瞭望与了解"),
        ("清凈劑、鐘錶、製服、強製", "清净剂、钟表、制服、强制"),
    ],
    "characters": [
        ("ＧＢ／Ｔ　１９００１－２０１６", "GB/T 19001-2016"),
        ("合格率９７．６９％", "合格率97.69%"),
        ("⻓三⾓⼀体化⻋辆", "长三角一体化车辆"),
        ("質値", "质值"),
        ("陜西省衞生部門検査発現", "陕西省卫生部门检查发现"),
        ("质\u200b量\ufeff提\u00ad升\u202e", "质量提升"),
        ("质量\u00a0\u2003提升", "质量  提升"),
        ("质量\r\n提升\r监管\u2028抽查", "质量\n提升\n监管\n抽查"),
        ("质量\ue123\ud800", "质量\ufffd\ufffd"),
        ("\uf0d8 质量", "  质量"),
        ("「四史」與『三嚴』", "“四史”与‘三严’"),
        ("獲『名牌產品』稱號", "获“名牌产品”称号"),
        ("甲﹐乙﹔丙﹙丁﹚", "甲，乙；丙（丁）"),
        ("迈克尔•乔、阿里·吐尔逊、李・四", "迈克尔·乔、阿里·吐尔逊、李·四"),
    ],
    "entities": [
        ("质量&nbsp;提升", "质量 提升"),
        ("&ldquo;质量月&rdquo;&mdash;&#8212;活动", "“质量月”——活动"),
        ("合格率&gt;90&#37;&#65292;&#x8D28;", "合格率>90%，质"),
        ("质量&苍产蝉辫;提升&濒诲辩耻辞;四史&谤诲辩耻辞;", "质量 提升“四史”"),
        ("R&amp;D 与 &amp;nbsp;", "R&D 与  "),
        ("nbsp;质量&nbsp提升&shy;", " 质量 提升"),
    ],
    "marks": [
        ("鼓励,、引导,,树立意识,。", "鼓励、引导，树立意识。"),
        ("通过。。下一步；，。甲！！", "通过。下一步。甲！"),
        ("要求:一是查不足;二是求实效.", "要求：一是查不足；二是求实效。"),
        ("有限公司(集团)、委员会(ISO/PC 310)", "有限公司（集团）、委员会（ISO/PC 310）"),
        ("合格率为98.5%, 较上年提高", "合格率为98.5%，较上年提高"),
        ("占GDP; 其中", "占GDP；其中"),
        ("按照ISO 9001：2015在10：30", "按照ISO 9001:2015在10:30"),
        ("共15。6万批次，占2。74%", "共15.6万批次，占2.74%"),
        ('开展"质量月"和\'四史\'教育，获"AAA"级', "开展“质量月”和‘四史’教育，获“AAA”级"),
        ("“一带一路“建设", "“一带一路”建设"),
        ("<<产品质量法>>", "《产品质量法》"),
        ("喜报--我市获奖", "喜报——我市获奖"),
        ("本次抽查5类.共30批次.\n合格率90%.比上年高.\n", "本次抽查5类。共30批次。\n合格率90%。比上年高。\n"),
        ("????来源：本报\n获奖。?\n", "    来源：本报\n获奖。 \n".rstrip(" ")),
    ],
    "spacing": [
        ("关 于 开 展 质 量 月 的 通 知", "关于开展质量月的通知"),
        ("    通　　知\n", "    通知\n"),
        ("在 2021 年 3 月抽查 250 批次，合格率 97.6 %。", "在2021年3月抽查250批次，合格率97.6%。"),
        ("检查, 截至目前 ，合格", "检查，截至目前，合格"),
        ("完毕。" + " " * 5000 + "（办公室）", "完毕。  （办公室）"),
        (" " * 90 + "标题", " " * 8 + "标题"),
    ],
}

KEPT = [
    "强基固本 促进区域经济高质量发展",
    "法国标准化机构（AFNOR），认可机构（CNAS），国际组织（ISO）",
    "王强（Wang Qiang）和安（an），选项（A）与（he）",
    "ISO 9001:2015、IEC 60335-1:2020、1,234.5元，10:30",
    "他说：“走着瞧……”——这是后话。",
    "著名企业与专著，乾安县，瞭望",
    "姓名 性别\n1 家用电器 12 合格\n2 电线 3 合格",
    "年 月 日\n字体：[大 中 小]",
    "发明人毕某于著书立说",
    "一.总体情况\n二.结果",
    "GB/T 19001(idt ISO 9001) a, b; c: d? http://example.org/?a=1&b=2",
    "合格吗？合格！",
    "见附件1.\n温度-5℃～40℃ ①②Ⅱ㎡",
    "说明（附表\n）",
    "",
]


@pytest.mark.parametrize(("noisy", "clean"), [pair for pairs in CLEANED.values() for pair in pairs])
def test_noise_goes(noisy, clean):
    assert normalise(noisy).text == clean


@pytest.mark.parametrize("text", KEPT)
def test_clean_text_stays(text):
    view = normalise(text)
    assert view.text == text
    assert view.parent is None


@pytest.mark.parametrize(
    ("noisy", "clean", "source"),
    [
        ("在標(biāo)準(zhǔn)化", "标准", "標(biāo)準"),
        ("在標(biāo)準(zhǔn)化", "准化", "準(zhǔn)化"),
        ("引领,、推动", "、", ",、"),
        ("抽查?,F(xiàn)將結(jié)果", "现", "?,F(xiàn)"),
        ("管理?xiàng)l例", "条", "?xiàng)l"),
        ("共&nbsp;３０批次", "30", "３０"),
        ("质\u200b量", "质量", "质\u200b量"),
        ("质量\u200b提升", "质量", "质量"),
        ("通 知 公 告", "通知", "通 知"),
    ],
)
def test_spans_are_the_smallest_stretch_of_the_source(noisy, clean, source):
    view = normalise(noisy)
    at = view.text.index(clean)
    low, high = view.source_span(at, at + len(clean))
    assert noisy[low:high] == source


def test_each_step_can_be_left_out():
    text = "標(biāo)準(zhǔn)化,,引領(lǐng)"
    without = [step for step in STEPS if step.name != "pinyin"]
    assert normalise(text, steps=without).text == "标（biāo）准（zhǔn）化，引领（lǐng）"
    assert normalise(text, steps=[]).text == text
    assert len({step.name for step in STEPS}) == len(STEPS)


def test_a_few_readings_without_tones_are_no_habit():
    text = "地（di）标（biao）志（zhi）产（chan）"
    assert normalise(text).text == text
    assert normalise(text + "品（pin）").text == "地标志产品"


def test_every_syllable_of_the_table_is_noise_behind_its_character():
    for syllable, chars in syllables().items():
        if syllable.isascii():
            continue
        char = min(chars)
        noisy = normalise(f"{char}({syllable})甲").text
        assert noisy == normalise(f"{char}甲").text, syllable


# --- properties ---------------------------------------------------------------------------------------------------

# Each ends in Chinese: an ASCII mark between two numbers may mean what it says.
FRAGMENTS = [
    *["标准化", "检验质量", "长三角", "2021年", "97.69%合格", "ISO 9001:2015标准", "企业现状", "“监管”", "《计量法》"],
    *["12批次", "1,234.5元", "好孩子（集团）", "公司（AFNOR）", "强基 固本"],
]
TRADITIONAL = {
    "标": "標",
    "准": "準",
    "检": "檢",
    "验": "驗",
    "质": "質",
    "现": "現",
    "监": "監",
    "计": "計",
    "业": "業",
}
READINGS = {
    "标": "biāo",
    "准": "zhǔn",
    "检": "jiǎn",
    "量": "liàng",
    "现": "xiàn",
    "状": "zhuàng",
    "计": "jì",
    "长": "zhǎng",
}
SHAPES = {"长": "⻓", "角": "⾓", "“": "「", "”": "」", " ": "\u3000", "法": "\u6cd5\u200b"}
DOUBLED = {"，": [",,", ",", "，，"], "、": [",、", "、、"], "。": [",。", "。。"], "；": [";", "；；"], "：": [":"]}


@st.composite
def noisy_texts(draw):
    """A clean text, a noisy way to write it, and where each clean character stands in that."""
    parts = draw(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=8))
    marks = [draw(st.sampled_from("，、。；：")) for _ in parts[1:]] + ["。"]
    clean = "".join(part + mark for part, mark in zip(parts, marks, strict=True))
    source, places = "", []
    for char in clean:
        written, before, after = draw(written_forms(char))
        source += before
        places.append((len(source), len(source) + len(written)))
        source += written + after
    return clean, source, places


@st.composite
def written_forms(draw, char):
    """One way to write a clean character, and noise before and after that belongs to no character."""
    forms = [char, char, *DOUBLED.get(char, [])]
    if char in TRADITIONAL:
        forms.append(TRADITIONAL[char])
    if char in SHAPES:
        forms.append(SHAPES[char][0])
    if char.isascii() and char.isalnum():
        forms.append(chr(ord(char) + 0xFEE0))
    after = [""]
    if char in READINGS:
        after += [f"({READINGS[char]})", f"（{READINGS[char]}）", f"({READINGS[char]})({READINGS[char]})"]
    before = draw(st.sampled_from(["", "", "", "\u200b", "\ufeff", "\u00ad", "&#8203;"]))
    return draw(st.sampled_from(forms)), before, draw(st.sampled_from(after))


@given(noisy_texts())
def test_noise_changes_nothing(case):
    clean, source, places = case
    view = normalise(source)
    assert view.text == clean
    assert [view.source_span(at, at + 1) for at in range(len(clean))] == places


PIECES = [
    *"标准質量乾著一年月日大 \n\t\r.,，、。;；:：!！?？()（）\"'“”‘’<>《》&#;abAB19%•…—",
    *["(biāo)", "（zhǔn）", "(biao)", "地(di)", "&nbsp;", "&amp;", "&#8203;", "&lt;", "nbsp;", "　", "\u200b"],
    *["?qǐng)", "?bào)", "F(xiàn)", "O(jiān)", "^(qū)", "▍", "ㄗ", "日", "理", "環", "ＩＳＯ", "９", "『", "』", "「"],
    *["\ue000", "\ud800", "\0", "⻓", "⾭", "値", "關", "於", "\u202e", "\U0001f600", "  ", "   ", "\ufe0f", "ā"],
    *["15。6万", "<<", ">>", "12", "家", "--", "￥", "″", "\x85", "\u2028", "\x0c", "\U0010ffff"],
]
ANY_TEXT = st.one_of(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.text(max_size=60))


@given(ANY_TEXT)
@example("(biāo)\0(biāo)标")  # the second pair beside 标 is no reason to widen the first
def test_normalising_twice_changes_nothing(text):
    once = normalise(text).text
    assert normalise(once).text == once


@given(ANY_TEXT)
def test_every_character_has_a_place_in_the_source_in_order(text):
    view = normalise(text)
    places = [view.source_span(at, at + 1) for at in range(len(view))]
    assert all(0 <= low < high <= len(text) for low, high in places)
    assert places == sorted(places)
    if view.text:
        assert view.source_span(0, len(view)) == (places[0][0], places[-1][1])


@given(ANY_TEXT, st.sets(st.integers(0, len(STEPS) - 1)))
def test_any_set_of_steps_reads_any_text(text, chosen):
    view = normalise(text, steps=[STEPS[at] for at in sorted(chosen)])
    assert view.source_span(0, len(view))[1] <= len(text)


@pytest.mark.parametrize(
    "unit", ["标", "?", ",", "(", "標(biāo)", "&amp;", "标 ", "\ud800", "\0", "?ā", "\u202e", "“", "🙂"]
)
def test_a_long_hostile_text_is_read(unit):
    text = unit * (200_000 // len(unit))
    view = normalise(text)
    assert view.source_span(0, len(view))[1] <= len(text)


# --- documents ----------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the shared documents are not here")
@pytest.mark.parametrize("path", sorted((SHARED / "gold").glob("*.json")), ids=lambda path: path.stem)
def test_names_of_real_documents_stand_in_clean_text(path):
    """What the gold calls an organisation, region or person is written so in the clean text."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    clean = normalise((SHARED / gold["document"]).read_text(encoding="utf-8")).text.replace("\n", "")
    names = [record["name"] for record in gold["records"] if record["kind"] in {"organization", "person"}]
    assert names
    assert [name for name in names if name not in clean] == []


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the shared documents are not here")
@pytest.mark.parametrize("path", sorted((SHARED / "seeds").glob("*.txt")), ids=lambda path: path.stem)
def test_nothing_of_the_noise_is_left_in_real_documents(path):
    text = normalise(path.read_text(encoding="utf-8")).text
    assert set(text).isdisjoint("準質監會業āáǎàēéěèīíǐìōóǒòūúǔù,;()\u3000\u200b\r")
    assert not {"，，", "，、", "，。", "（）"} & {text[at : at + 2] for at in range(len(text))}
