"""The patterns of dates. One reads a whole date with the lists and ranges in it: 2018、2019年, 9月6-9日."""

from __future__ import annotations

from bulletin_schema.patterns import re_pattern

SPACE = r"[ \u3000\xa0]?"
RANGE = rf"{SPACE}(?:起[，,]?至|至|到|[-－–—~～]{{1,2}}){SPACE}"
JOINT = rf"(?:{RANGE}|{SPACE}[、和及与]{SPACE})"
_YEAR = r"(?:(?:19|20)[0-9]{2}|[一二][〇○零九一二三四五六七八]{3})"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_QUARTER = r"[一二三四1-4]"
_COUNT = r"(?:1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九])"

# 注明年份, 今后年均, 以上年度, 成本年度: the year word is made of two others.
_RELATIVE_YEAR = (
    r"今年度?|(?<![基成资样文根])本年度?(?!报)|(?<![过失免除])去年度?|(?<![以之马线])上一?年度?(?![纪份限均龄会])"
    r"|(?<![提以目之])前年(?![度均])|(?<![注标说证表阐声指写载])明年(?![份度检限龄]|[春夏秋冬](?:天|季))"
    r"|(?<![今以之此往])后年(?![均度份轻])|(?<!相)当年|同年|该年|次年|翌年"
)
_YEAR_PART = (
    rf"(?P<years>(?:{_YEAR}(?:{SPACE}年度?)?{JOINT}){{0,9}}{_YEAR})"
    rf"(?:{SPACE}年(?!代|级|多|余|[的来]?历史)(?:度|份(?!额))?|(?=[上下]半年|第?[一二三四]季度))"
    rf"|(?P<relative>{_RELATIVE_YEAR})"
    rf"|(?P<short>(?:['’‘][0-9]|0)[0-9]|[0-9]{{2}}(?=年{_MONTH}月{_DAY}日))年(?![代级多余])度?"
)
_WEEKDAY = rf"(?:{SPACE}[（(](?:星期|周|礼拜)[一二三四五六日天][)）])?"
_HOURS = rf"(?:{SPACE}(?:上午|下午|晚上|早上|早晨|凌晨|中午|傍晚|清晨|午后|晚(?![会宴餐报])))?"
_AFTER_MONTH = (
    rf"(?:{SPACE}(?P<dekad>上中?|中下?|下)旬"
    rf"|{SPACE}(?P<days>(?:{_DAY}(?:{SPACE}[日号])?{JOINT}){{0,30}}{_DAY}){SPACE}[日号]{_WEEKDAY}{_HOURS}"
    r"|(?P<edge>[底末初](?![步期创级中次审核检评始]))|份(?![额量]))?"
)
# 今年第一季: 季 alone is a quarter where its year stands before it.
_PART = (
    r"(?P<half>[上下]半年)"
    rf"|(?<![同每任该逐])第?(?P<quarters>(?:{_QUARTER}(?:{SPACE}季度?)?{JOINT}第?){{0,3}}{_QUARTER}){SPACE}(?:季度(?!报)|(?<=年第[一二三四])季(?![度节军后]))"
    rf"|(?<![满提之期日以此会])前{SPACE}(?:(?P<first_quarters>[二两三23]){SPACE}个?季度"
    rf"|(?P<first_months>(?!一|1个){_COUNT}){SPACE}个?月(?:份)?)"
    rf"|(?:(?P<months>(?:{_MONTH}(?:{SPACE}月份?)?{JOINT}){{0,11}}{_MONTH}){SPACE}月(?![龄饼嫂光亮球牙薪色台历季刊租]|一次)"
    rf"|(?P<month_word>本月|上个?月|下个?月)(?!月|份|[台饼亮球]))"
    rf"{_AFTER_MONTH}"
)
_OPEN = r"以来|至今|起(?![草诉到至点动重飞航源步来因初伏止底事案家火]|[，,]至)"
DATE = re_pattern(
    r"(?=[0-9一二三四五六七八九十元今本去上前明后当同该次翌下第'’‘])"
    # 12315上半年受理投诉: a hotline's number is no part of what follows it.
    # 附件：1.2023年…: nor is the number of a list.
    r"(?:(?<![0-9A-Za-z_.#*·/第每几数])|(?<=123[0-9]{2})(?![0-9])|(?<=[\n：: \u3000][0-9]\.)(?=20[0-9]{2}年))"
    r"(?<![0-9A-Za-z][-－–—~])(?<![一二三四五六七八九十百零〇两][一二三四五六七八九十])"
    rf"(?:(?:{_YEAR_PART})(?P<year_edge>年?[底末](?![期端气蕴部线层日])|年?初(?![步期创级中次审核检评始]))?)?"
    rf"(?:{SPACE}(?:{_PART}))?"
    rf"(?<=[年度季份月旬日号底末初午上晚晨后)）])(?:{SPACE}(?P<open>{_OPEN}))?"
)
ELEMENT = re_pattern(
    r"(?P<value>[0-9]+|[〇○零一二三四五六七八九十元]+)"
    rf"(?:{SPACE}(?:年度?|月份?|[日号]|季度?))?(?P<joint>{JOINT}第?)?"
)
IS_RANGE = re_pattern(RANGE)
# The patterns below begin with a set of characters or a literal, which the engine can skip to; what must not stand
# before is looked up after the first character.
# 2021-03-05, 2021/3/5, 2021.3.5, 2016 - 09 - 12 of a standard's cover; not the middle of a path or of a code.
DASHED = re_pattern(
    r"(?P<year>[12](?<![0-9A-Za-z_./\-:][12])(?:9|0)[0-9]{2})(?P<mark>[-/.]| - )(?P<month>1[0-2]|0?[1-9])(?P=mark)"
    r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?![0-9/]|[.\-][0-9A-Za-z])"
)
# 31.03.2020, 5/12/2023
DAY_FIRST = re_pattern(
    r"(?P<day>[0-9](?<![0-9A-Za-z./][0-9])[0-9]?)(?P<mark>[./])(?P<month>1[0-2]|0?[1-9])(?P=mark)"
    r"(?P<year>(?:19|20)[0-9]{2})(?![0-9A-Za-z./])"
)
YEAR_LAST = (".19", ".20", "/19", "/20")  # a text without these has none such
# 行动计划（2018—2020）
BRACKETED_YEARS = re_pattern(rf"[（(](?P<first>{_YEAR}){RANGE}(?P<last>{_YEAR})[)）]")
SINCE_NEW_YEAR = re_pattern(r"年初(?:以来|至今)")
# 15日，记者获悉; 总局20日召开: the month is unsaid, and only its neighbours tell that it is a date.
BARE_DAY = re_pattern(
    rf"(?P<days>[1-9](?<![0-9A-Za-z第每个月、/.\-—～至][1-9])[0-9]?(?:日?{JOINT}[1-3]?[0-9]){{0,6}})日(?P<hours>{_HOURS})"
)
DAY_BY_TODAY = re_pattern(
    # 会议昨日召开: 昨日 is a day wherever it stands, but for 美好的昨天 and a title's. 今日 and 明天 are parts of other words
    # (目前日均, 今后天天, 今日头条): only 在, a body or a reporter may stand before, and what was done must follow.
    r"昨[日天](?<![的《“]..)(?![》”])"
    r"|[今明前后][日天](?:(?<![0-9\u4e00-\u9fff][今明前后][日天])|(?<=[在局者委部府院厅][今明前后][日天]))"
    r"(?=上午|下午|早上|凌晨|晚|[，,（(]|从|起|举行|举办|召开|发布|公布)"
)
DAY_BY_WEEK = re_pattern(r"[本上下这]个?(?:周|星期)(?P<weekday>[一二三四五六日天])(?!期)")
# 本周 is known where the day of publication is; 一周, 上周末 and 成本周转 are none.
WEEK = re_pattern(r"[本上下](?:个?星期|周)(?<![成样资根基]..)(?![一二三四五六日天末期边岁年转边密折])")
QUARTER = re_pattern(r"[本上下](?<![比较同与和于基成样根].)个?季度(?![报末初]|同期|相比|水平)")
# 当日 at the head of a clause: the day told before. 活动当天 and 当日清 tell no day.
TOLD_DAY = re_pattern(r"[当同次翌][日天](?<![^\n。；，：“（ ]..)(?![报事清毕内结办达往而])")
TOLD_DAYS = {"当": 0, "同": 0, "次": 1, "翌": 1}
SHIFTS = {"昨": -1, "今": 0, "明": 1, "前": -2, "后": 2}
UNIT_SHIFTS = {"上": -1, "本": 0, "下": 1}
YEAR_SHIFTS = {"今": 0, "本": 0, "去": -1, "上": -1, "前": -2, "明": 1, "后": 2}
# Years that count from the last one named in the text: 同年9月, 次年3月.
TOLD_SHIFTS = {"同": 0, "当": 0, "该": 0, "次": 1, "翌": 1}
WEEKDAYS = {letter: k for k, letter in enumerate("一二三四五六日", 1)} | {"天": 7}
