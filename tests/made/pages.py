"""Ten web pages in the shapes that offices' and papers' sites have, with what stands around the text there.

Names of sites, links and notices are made up; the markup is what such systems put out.
"""

from html import escape
from itertools import pairwise

from made.documents import Document

MENU = ["首页", "机构概况", "新闻中心", "政务公开", "办事服务", "互动交流", "专题专栏", "政策法规", "数据发布"]
RELATED = (
    "我市召开全市质量工作推进会议",
    "市市场监管局开展“3·15”国际消费者权益日宣传活动",
    "关于2家企业未通过年度报告公示的公告",
    "全市标准化工作座谈会举行，12家企业作交流发言",
    "元旦春节期间食品安全专项检查发现问题38个",
)
LINKS = ["国家市场监督管理总局", "中国政府网", "省市场监督管理局", "国家标准化管理委员会", "信用中国", "12315平台"]
DUTIES = ("履职依据", "机构职能", "规划计划", "行政许可", "行政处罚", "财政预决算")
SHARE = "分享到： 微信 微博 QQ空间 人人网 打印 关闭"
FOOT = "主办单位：市市场监督管理局 地址：建设大道88号 邮编：412000 联系电话：0731-28680000"
RIGHTS = "版权所有 未经许可不得转载 湘ICP备05001234号-1 湘公网安备43020002000123号 网站标识码：4302000012"


def anchors(words: tuple[str, ...] | list[str], tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/c{n}/index.html">{escape(word)}</a></{tag}>' for n, word in enumerate(words))


def table(rows: list[list[str]], cell: str = "{}", attributes: str = 'border="1"') -> str:
    cells = ("".join(f"<td>{cell.format(escape(text))}</td>" for text in row) for row in rows)
    return f"<table {attributes}><tbody>{''.join(f'<tr>{row}</tr>' for row in cells)}</tbody></table>"


def paragraphs(document: Document, form: str = "<p>　　{}</p>", cell: str = "{}") -> str:
    return "\n".join(
        form.format(escape(block)) if isinstance(block, str) else table(block, cell) for block in document.blocks
    )


def page(head: str, body: str, *, charset: str = "utf-8", doctype: str = "<!DOCTYPE html>") -> bytes:
    mark = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'
    text = f"{doctype}\n<html><head>{mark}{head}</head>\n<body>{body}</body></html>\n"
    return text.encode("gb18030" if charset == "gb2312" else charset)


def government_portal(d: Document) -> bytes:
    """A city government's site: standard meta names, breadcrumb, TRS editor, share bar, footer."""
    head = f"""<title>{d.title}_市政府门户网站</title><meta name="ArticleTitle" content="{d.title}">
    <meta name="PubDate" content="{d.published} 09:12"><meta name="ContentSource" content="{d.source or ""}">
    <meta name="SiteName" content="市政府门户网站"><meta name="ColumnName" content="通知公告">
    <style>.TRS_Editor P{{line-height:2;font-size:14pt}}</style>
    <script>var siteId = 12; function doZoom(s){{document.getElementById('zoom').style.fontSize=s+'px';}}</script>"""
    body = f"""<div class="top"><ul class="nav">{anchors(MENU)}</ul></div>
    <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 通知公告</div>
    <div class="main"><div class="detail"><h1 class="title">{d.title}</h1>
    <div class="info"><span>发布时间：{d.published} 09:12</span> <span>来源：{d.source or "本站"}</span>
    <span>浏览次数：<i id="hits">318</i>次</span> <span>字体：[ <a>大</a> <a>中</a> <a>小</a> ]</span></div>
    <div id="zoom" class="TRS_Editor">{paragraphs(d)}</div>
    <div class="share">{SHARE}</div><div class="related"><h3>相关信息</h3><ul>{anchors(RELATED)}</ul></div></div></div>
    <div class="footer"><p>{FOOT}</p><p>{RIGHTS}</p><select><option>友情链接</option>
    {"".join(f"<option>{link}</option>" for link in LINKS)}</select></div>"""
    return page(head, body)


def layout_tables(d: Document) -> bytes:
    """An office's site of the early years: tables for layout, fonts, breaks for paragraphs, gb2312 declared."""
    lines = [f"　　{escape(b)}" if isinstance(b, str) else table(b, "<font size=2>{}</font>") for b in d.blocks]
    menu = "".join(f'<td width=80 align=center><a href="list.asp?id={n}">{w}</a></td>' for n, w in enumerate(MENU))
    body = f"""<table width=960 align=center><tr>{menu}</tr></table>
    <table width=960 align=center><tr><td width=200 valign=top bgcolor=#eef><b>栏目导航</b><br>
    {"<br>".join(f"<a href=list.asp?id={n}>· {w}</a>" for n, w in enumerate(MENU))}<br><br><b>热点文章</b><br>
    {"<br>".join(f"<a href=show.asp?id={n}>{w}</a>" for n, w in enumerate(RELATED))}</td>
    <td valign=top><table width="100%"><tr><td align=center><font size=4 color=red><b>{d.title}</b></font></td></tr>
    <tr><td align=center>作者：管理员&nbsp;&nbsp;发布时间：{d.published}&nbsp;&nbsp;阅读次数：1024</td></tr>
    <tr><td style="line-height:24px"><font size=3>{"<br><br>".join(lines)}</font></td></tr>
    <tr><td align=right>【<a href="#">打印</a>】【<a href="#">关闭</a>】</td></tr></table></td></tr></table>
    <center>{RIGHTS}<br>{FOOT}</center>"""
    doctype = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">'
    return page(f"<TITLE>{d.title}</TITLE>", body, charset="gb2312", doctype=doctype)


def news_article(d: Document) -> bytes:
    """A news portal: open graph, an article element, a sidebar of rankings, comments."""
    head = f"""<title>{d.title}-某某新闻网</title><meta property="og:title" content="{d.title}">
    <meta property="og:type" content="news"><meta property="og:site_name" content="某某新闻网">
    <meta property="article:published_time" content="{d.published}T08:30:00+08:00">
    <script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"{d.published}T08:30:00+08:00"}}</script>"""
    ranks = "".join(f'<li><em>{n}</em><a href="/a/{n}">{w}</a></li>' for n, w in enumerate(RELATED, 1))
    body = f"""<header><nav><ul>{anchors(MENU)}</ul></nav><form><input placeholder="搜索"><button>搜索</button></form></header>
    <main><article><h1>{d.title}</h1><p class="meta"><time datetime="{d.published}">{d.published} 08:30</time>
    <span class="source">来源：{d.source or "某某新闻网"}</span></p>
    <section class="content">{paragraphs(d, "<p>{}</p>")}</section>
    <p class="editor">责任编辑：王小舟</p></article>
    <aside><h2>热门排行</h2><ol>{ranks}</ol></aside>
    <section class="comments"><h2>网友评论</h2><p>网友1024：支持！希望加大力度。</p><p>文明上网，理性发言</p></section></main>
    <footer><p>关于我们 | 广告服务 | 联系我们 | 招聘信息 | 网站地图</p><p>{RIGHTS}</p></footer>"""
    return page(head, body)


def blog(d: Document) -> bytes:
    """A trade association's blog: entry-content, categories, neighbours, recent posts."""
    head = f"""<title>{d.title} – 质量协会</title><meta name="generator" content="WordPress 5.8">
    <meta property="article:published_time" content="{d.published}T02:00:00+00:00">"""
    body = f"""<div id="page" class="site"><div id="masthead"><a href="/">质量协会</a><ul class="menu">{anchors(MENU)}</ul></div>
    <div id="primary"><article class="post type-post"><header class="entry-header"><h1 class="entry-title">{d.title}</h1>
    <div class="entry-meta">发布于 <time class="entry-date" datetime="{d.published}">{d.published}</time></div></header>
    <div class="entry-content">{paragraphs(d, "<p>{}</p>", "<strong>{}</strong>")}</div>
    <footer class="entry-footer">分类：<a rel="category">行业动态</a> 标签：<a rel="tag">质量</a></footer></article>
    <nav class="post-navigation"><a rel="prev">上一篇：{RELATED[0]}</a><a rel="next">下一篇：{RELATED[1]}</a></nav></div>
    <div id="secondary" class="widget-area"><h2>近期文章</h2><ul>{anchors(RELATED)}</ul></div>
    <footer class="site-footer">自豪地采用WordPress</footer></div>"""
    return page(head, body)


def public_account(d: Document) -> bytes:
    """A public account's post: sections and spans in each other, a card of the account, a call to follow."""
    wrap = '<section style="margin:0 8px"><section><p><span style="font-size:15px"><span>{}</span></span></p></section></section>'
    head = f"""<title>{d.title}</title><meta property="og:title" content="{d.title}">
    <script>var publish_time = "{d.published}"; var msg_title = "{d.title}";</script>"""
    body = f"""<div id="js_article" class="rich_media"><div class="rich_media_inner"><h2 class="rich_media_title">{d.title}</h2>
    <div class="rich_media_meta_list"><span class="rich_media_meta_text">{d.published}</span></div>
    <div class="rich_media_content" id="js_content" style="visibility:hidden"><p><img data-src="head.gif"></p>
    <p style="text-align:center"><span>点击上方蓝字关注我们</span></p>{paragraphs(d, wrap)}
    <p><img data-src="qr.jpg"></p><p>长按二维码关注我们</p></div></div>
    <div class="rich_media_tool">阅读 1.2万 在看 36 点赞 58</div></div>"""
    return page(head, body)


def pasted_from_word(d: Document) -> bytes:
    """An editor's field that a Word text was pasted into: spans for each run, o:p, a table of such cells."""

    def runs(text: str) -> str:
        cuts = [*range(0, len(text), 17), len(text)]
        pieces = (escape(text[a:b]) for a, b in pairwise(cuts))
        return "".join(
            f'<span style="mso-bidi-font-size:16pt;font-family:仿宋_GB2312">{piece}</span>' for piece in pieces
        )

    parts = []
    for block in d.blocks:
        if isinstance(block, str):
            parts.append(
                f'<p class="MsoNormal" style="text-indent:32pt">{runs(block)}<span lang="EN-US"><o:p></o:p></span></p>'
            )
        else:
            cell = '<p class="MsoNormal" align="center"><span>{}</span><o:p></o:p></p>'
            parts.append(table(block, cell, 'class="MsoNormalTable" cellspacing="0" style="border:none"'))
    head = f'<title>{d.title}--产品质量监督--市场监督管理局</title><meta name="keywords" content="质量,抽查">'
    body = f"""<div id="header"><div class="logo">市场监督管理局</div><div class="menu">{anchors(MENU, "span")}</div></div>
    <div class="content"><div class="local">您所在的位置：首页 &gt;&gt; 业务工作 &gt;&gt; 产品质量监督</div>
    <div class="arti"><div class="arti_title">{d.title}</div><div class="arti_metas">发布日期：{d.published}　访问量：<span>86</span></div>
    <div class="arti_con"><div class="wp_articlecontent">{"".join(parts)}</div></div></div>
    <div class="next">上一条：<a href="1.htm">{RELATED[2]}</a><br>下一条：<a href="2.htm">{RELATED[3]}</a></div></div>
    <div id="foot">{FOOT}<br>{RIGHTS}</div>"""
    return page(head, body)


def small_cms(d: Document) -> bytes:
    """A cheap site builder: h2 for the title, small print below, breaks, guesses at what you may like."""
    text = "".join(f"<div>{escape(b)}</div><div><br></div>" if isinstance(b, str) else table(b) for b in d.blocks)
    body = f"""<div class="header"><div class="pleft"><div class="place"><strong>当前位置:</strong><a href="/">主页</a> &gt; 行业资讯 &gt;</div>
    <div class="viewbox"><div class="title"><h2>{d.title}</h2></div><div class="info"><small>时间:</small>{d.published} 10:21
    <small>来源:</small>{d.source or "未知"} <small>作者:</small>admin <small>点击:</small>233次</div>
    <div class="content">{text}</div><div class="dede_pages"></div>
    <div class="newdigg">顶一下(0) 踩一下(0)</div><div class="handle">{SHARE}</div>
    <div class="context"><ul><li>上一篇：<a>{RELATED[4]}</a></li><li>下一篇：没有了</li></ul></div></div>
    <div class="tags"><h3>猜你喜欢</h3><ul>{anchors(RELATED)}</ul></div></div></div>
    <div class="flink"><h4>友情链接</h4>{anchors(LINKS, "span")}</div><div class="footer">{RIGHTS} 技术支持：某某网络</div>"""
    return page(f"<title>{d.title}_行业资讯_质量资讯网</title>", body)


def disclosure(d: Document) -> bytes:
    """A page of government information made public: a table of index number and issuer above the text."""
    fields = table(
        [
            ["索 引 号：", "000014349/2023-00021", "主题分类：", "市场监管、安全生产监管"],
            ["发布日期：", d.published, "名　　称：", d.title],
        ],
        attributes='class="xxgk_table"',
    )
    head = f"""<title>{d.title}-政府信息公开</title><meta name="publishdate" content="{d.published}">
    <meta name="author" content=""><meta name="source" content="{d.source or ""}">"""
    body = f"""<div class="gk_top"><a href="/">网站首页</a> | <a href="/gk">信息公开指南</a> | <a href="/ml">信息公开目录</a> | 依申请公开</div>
    <div class="gk_left"><dl><dt>法定主动公开内容</dt>{anchors(DUTIES, "dd")}</dl></div>
    <div class="gk_main">{fields}<h2 align="center">{d.title}</h2><div class="gk_content">{paragraphs(d)}</div>
    <p class="gk_bottom"><a>【字体：大</a> <a>中</a> <a>小】</a> <a>打印本页</a> <a>关闭窗口</a></p></div>
    <div class="gk_foot">{FOOT} {RIGHTS}</div>"""
    return page(head, body)


def bare_divisions(d: Document) -> bytes:
    """A portal without paragraphs: text straight in a division, two breaks between its parts."""
    lines = [f"&nbsp;&nbsp;&nbsp;&nbsp;{escape(b)}" if isinstance(b, str) else table(b) for b in d.blocks]
    news = "<br/>".join(f"<a href=/n{n}>{w}</a> [01-{n + 10}]" for n, w in enumerate(RELATED))
    body = f"""<div class="head">{"|".join(f"<a href=/{n}>{w}</a>" for n, w in enumerate(MENU))}</div>
    <div class="wrap"><div class="tit">{d.title}</div><div class="sub">{d.published}　来源：{d.source or "市场监管局"}</div>
    <div class="txt">{"<br/><br/>".join(lines)}</div>
    <div class="more">更多&gt;&gt;</div><div class="list">{news}</div></div>
    <div class="bottom">{FOOT}<br/>{RIGHTS}</div>"""
    return page(f"<title>{d.title}</title>", body)


def digital_paper(d: Document) -> bytes:
    """A newspaper's page online: upper-case tags, page number, neighbours on the page, lists of sheets."""
    body = f"""<TABLE><TR><TD class="px12">第A03版：要闻</TD><TD><A href="#">上一版</A> <A href="#">下一版</A></TD></TR></TABLE>
    <DIV class="list"><UL>{anchors(RELATED)}</UL></DIV>
    <DIV class="text_c"><H3></H3><H1>{d.title}</H1><H2></H2><H4></H4><founder-author></founder-author>
    <DIV id="ozoom"><founder-content>{paragraphs(d, "<P>　　{}</P>")}</founder-content></DIV></DIV>
    <DIV><A href="#">下一篇</A> <A href="#">放大</A> <A href="#">缩小</A> <A href="#">默认</A></DIV>
    <DIV class="copyright">{RIGHTS}</DIV>"""
    return page(f"<TITLE>某某日报数字报-{d.title}</TITLE>", body)


# The shape, the bulletin it holds, and whether the page itself tells its day and its source.
SHAPES = (
    (government_portal, "food_analysis_table_2021", True),
    (layout_tables, "award_table_2016", True),
    (news_article, "ip_news_2021", True),
    (blog, "standards_city_2021", True),
    (public_account, "district_awards_2025", True),
    (pasted_from_word, "food_notice_county", True),
    (small_cms, "brands_city_2009", True),
    (disclosure, "national_sampling_notice", True),
    (bare_divisions, "mayor_award_decision", True),
    (digital_paper, "ceramics_standards_2026", False),
)
