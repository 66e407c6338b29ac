"""standard: the record, a reference to one standard."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from bulletin_schema.model import Model, Record, StandardLevel
from bulletin_schema.records.standard.relations import StandardStatus


class StandardChange(Model):
    """A change to a standard that its code names: Amd 1:2018, XG1-2012."""

    kind: str = Field(description="What it is: Amd, Cor, XG (修改单), A, AC.")
    number: str | None = Field(default=None, description="Its number.")
    year: int | None = Field(default=None, ge=1900, le=2100, description="Its year.")


class Standard(Record):
    """A reference to one standard, by code, by title or both.

    >>> from bulletin_schema import Standard, read
    >>> [standard] = read("产品符合GB/T 3883.1—2014《手持式电动工具》。").of(Standard)
    >>> standard.code, standard.part, standard.level, standard.mandatory
    ('GB/T 3883.1-2014', '1', 'national', False)
    """

    kind: Literal["standard"] = "standard"
    code: str | None = Field(default=None, description="Canonical code: GB/T 19001-2016; null where only titled.")
    prefix: str | None = Field(default=None, description="All before the number: GB/T, DB32/T, ISO/IEC.")
    number: str | None = Field(default=None, description="The number without part and year: 4806.")
    part: str | None = Field(default=None, description="Part number: 1 in GB 4806.1, 2-7 in IEC 60335-2-7.")
    year: int | None = Field(default=None, ge=1900, le=2100, description="Year of the edition, in four digits.")
    title: str | None = Field(default=None, description="Title as given, without 《》.")
    level: StandardLevel | None = Field(default=None, description="Level by prefix, or as the text says.")
    mandatory: bool | None = Field(default=None, description="True for GB, DBnn; false for /T, /Z, T/, Q/.")
    month: int | None = Field(default=None, ge=1, le=12, description="Month of the edition: ITU-T X.509 (10/2019).")
    series: str | None = Field(default=None, description="Series letter: B in JIS B 8404, G in ITU-T G.984.")
    doctype: str | None = Field(default=None, description="TS, TR, PAS, Guide, IWA … where the code says it.")
    stage: str | None = Field(default=None, description="Stage of a draft: CD, DIS, FDIS.")
    iteration: str | None = Field(default=None, description="Round of that stage: 2 in ISO/DIS 14067.2.")
    supplements: tuple[StandardChange, ...] = Field(default=(), description="Amendments, corrigenda, 修改单.")
    variants: tuple[str, ...] = Field(default=(), description="Added products of IEC: RLV, CSV, CMV.")
    languages: tuple[str, ...] = Field(default=(), description="Languages in brackets: en, fr; E.")
    edition: str | None = Field(default=None, description="Edition number where the code has one.")
    sector: str | None = Field(default=None, description="Sector of a Chinese sector standard: 医药 of YY/T.")
    division: str | None = Field(default=None, description="Division of a local standard: 江苏省 of DB32.")
    organization: str | None = Field(default=None, description="Code of the body of a T/ or Q/ standard.")
    adopts: str | None = Field(default=None, description="Code of the standard it takes over (EN ISO 13485, idt).")
    replaces: tuple[str, ...] = Field(default=(), description="Codes it replaces (代替).")
    status: StandardStatus | None = Field(default=None, description="What the text says of its life.")
    published: dt.date | None = Field(default=None, description="Day it was published (发布).")
    effective: dt.date | None = Field(default=None, description="Day it comes into force (实施).")
