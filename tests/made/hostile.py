"""Files that are broken or meant to break their reader."""

import zipfile
import zlib
from io import BytesIO

import docx
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from made.prints import FONT

MEGABYTE = 1_000_000


def small_pdf(*, encrypt: StandardEncryption | None = None) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, encrypt=encrypt, invariant=1)
    canvas.setFont(FONT, 12)
    canvas.drawString(72, 720, "全市抽查工业产品250批次，合格率97.69%。")
    canvas.save()
    return out.getvalue()


def encrypted_pdf() -> bytes:
    return small_pdf(encrypt=StandardEncryption("secret", ownerPassword="owner"))


def protected_pdf() -> bytes:
    """Opens without a password, forbids printing only."""
    return small_pdf(encrypt=StandardEncryption("", ownerPassword="owner", canPrint=0))


def truncated_pdf() -> bytes:
    data = small_pdf()
    return data[: len(data) * 2 // 3]


def scanned_pdf() -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for _ in range(2):
        canvas.drawImage(ImageReader(Image.new("L", (600, 800), 200)), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def pdf_of(stream: bytes) -> bytes:
    """A PDF of one page whose content is this stream, packed already."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n" % len(stream) + stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + body + b"endobj\n"
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(out)


def inflating_pdf(size: int = 900 * MEGABYTE) -> bytes:
    packer = zlib.compressobj(9)
    chunk = b" " * MEGABYTE
    return pdf_of(b"".join(packer.compress(chunk) for _ in range(size // MEGABYTE)) + packer.flush())


def endless_letters_pdf(count: int = 3 * MEGABYTE) -> bytes:
    line = b"(" + b"a" * 100 + b") Tj 0 -1 Td "
    return pdf_of(zlib.compress(b"BT /F1 1 Tf 10 790 Td " + line * (count // 100) + b"ET"))


def scattered_pdf(count: int) -> bytes:
    """Letters all over the page, each for itself."""
    places = (b"1 0 0 1 %d %d Tm (a) Tj " % (n * 7919 % 590, n * 104729 % 790) for n in range(count))
    return pdf_of(zlib.compress(b"BT /F1 4 Tf " + b"".join(places) + b"ET"))


def zip_of(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def zip_bomb(size: int = 300 * MEGABYTE) -> bytes:
    return zip_of({"[Content_Types].xml": b"<Types/>", "word/document.xml": b" " * size})


def lying_zip_bomb(size: int = 100 * MEGABYTE) -> bytes:
    """A bomb whose directory says that its parts are small."""
    data = zip_bomb(size)
    return data.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))


def crowded_docx(part: bytes, count: int, around: tuple[bytes, bytes] = (b"", b"")) -> bytes:
    """A DOCX of one part of the body many times over."""
    out = BytesIO()
    docx.Document().save(out)
    with zipfile.ZipFile(out) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = b"<w:body>" + around[0] + part * count + around[1]
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", body, 1)
    return zip_of(parts)


PARAGRAPH = "<w:p><w:r><w:t>质量</w:t></w:r></w:p>".encode()
TABLE_ROW = b"<w:tr>" + b"<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>" * 10 + b"</w:tr>"
NESTED = {
    "divisions": b"<html><body>" + b"<div>" * 200_000 + "质量".encode() + b"</div>" * 200_000,
    "tables": b"<html><body>" + b"<table><tr><td>" * 50_000 + "质量".encode(),
    "lists": b"<html><body>" + "<ul><li>质量".encode() * 100_000,
    "bold": b"<html><body><p>" + "<b><i>质".encode() * 200_000,
    "unclosed fonts": b"<html><body>" + '<p><font color="red">质量月'.encode() * 50_000,
}
_LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
ENTITIES = {
    "names": b"<html><body><p>" + b"&amp;" * 300_000,
    "numbers": b"<html><body><p>" + b"&#20013;" * 500_000,
    "laughs": f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "质量">{_LAUGHS}]><html><body><p>&a11;</p></body></html>'.encode(),
    "huge number": b"<html><body><p>&#99999999999999999999;&#xFFFFFFFFF;&#0;"
    + "质量。".encode()
    + b"</p></body></html>",
}
CROWDS = {
    "paragraphs": b"<html><body>" + "<p>质</p>".encode() * 400_000,
    "attributes": b"<html><body><p " + b'a="1" ' * 1_000_000 + ">质量</p>".encode(),
    "cells": b"<html><body><table>" + ("<tr>" + "<td>1</td>" * 100 + "</tr>").encode() * 6_000,
    "entries": b"<html><body><ol>" + "<li>质".encode() * 50_000,
    "reaching": b"<html><body><table>"
    + (b"<tr>" + '<td rowspan="999" colspan="999">质</td>'.encode() * 100 + b"</tr>") * 40,
    "spans": b"<html><body><table><tr>" + '<td rowspan="99999" colspan="99999">质</td>'.encode() * 500 + b"</tr>" * 2,
}
