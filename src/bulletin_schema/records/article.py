"""article: one piece of a bulletin; bulletin: the whole source."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from bulletin_schema.model import Model, Record, ReferenceSource, Region

ContributorRole = Literal["author", "reporter", "correspondent", "editor", "department"]


class Contributor(Model):
    """Who signs a piece, and as what.

    >>> Contributor(name="办公室", role="department").role
    'department'
    """

    name: str = Field(min_length=1, description="A person's or a unit's name.")
    role: ContributorRole = Field(description="What the byline calls them.")


class Article(Record):
    r"""One piece of a bulletin, title to last line.

    >>> from bulletin_schema import Article, read
    >>> [article] = read("全市质量大会召开\n\n5月6日，全市质量大会在市政府召开。（办公室）").of(Article)
    >>> article.title, article.contributors[0].name
    ('全市质量大会召开', '办公室')
    """

    kind: Literal["article"] = "article"
    title: str | None = Field(default=None, description="A title broken over lines is one title.")
    kicker: str | None = Field(default=None, description="眉题, the line above the title.")
    contributors: tuple[Contributor, ...] = Field(default=(), description="Who signs the piece, in order.")
    source: str | None = Field(default=None, description="Medium or agency named as origin.")
    published: dt.date | None = Field(default=None, description="The piece's own date.")
    headings: tuple[str, ...] = Field(default=(), description="Section headings, in order.")
    captions: tuple[str, ...] = Field(default=(), description="Photo captions, in order.")
    truncated: bool = Field(default=False, description="True where the text breaks off mid-sentence.")


class BulletinRecord(Record):
    r"""The whole source, with its masthead and colophon.

    >>> from bulletin_schema import BulletinRecord, read
    >>> [record] = read("质量简报\n第9期\n姚江市质量技术监督局编印　2012年10月18日\n").of(BulletinRecord)
    >>> record.issue, record.publisher
    ('9', '姚江市质量技术监督局')
    """

    kind: Literal["bulletin"] = "bulletin"
    name: str | None = Field(default=None, description="Masthead name.")
    issue: str | None = Field(default=None, description="Issue number: 第12期 is 12.")
    date: dt.date | None = Field(default=None, description="Date of the issue.")
    publisher: str | None = Field(default=None, description="主办 or 编印.")
    editor: str | None = Field(default=None, description="编辑 of the issue.")
    printed_by: str | None = Field(default=None, description="打印.")
    copies: int | None = Field(default=None, ge=0, description="共印205份 is 205.")
    distribution: tuple[str, ...] = Field(default=(), description="发送, 报送, 抄送, as written.")
    home_region: Region | None = Field(default=None, description="What 我市 and 我区 stand for.")
    reference_date: dt.date | None = Field(default=None, description="The date relative dates were resolved against.")
    reference_source: ReferenceSource | None = Field(default=None, description="Where that date comes from.")
    reference_evidence: str | None = Field(default=None, description="The words it was inferred from.")
