#!/usr/bin/env python3
"""Writes postings.csv as a workbook, cells as programs write them (shared strings for text, numbers as numbers):
make_sheet.py POSTINGS.csv FILE.xlsx ROWS. A million rows is near the most a sheet can hold (1,048,576)."""
import csv
import sys
import zipfile
from xml.sax.saxutils import escape

source, target, rows = sys.argv[1], sys.argv[2], int(sys.argv[3])
NUMBERS = {"tenant", "year", "period", "voucher", "amount_ore"}
shared = {}


def cell(name, value):
    if value == "":
        return "<c/>"
    if name in NUMBERS:
        return f"<c><v>{value}</v></c>"
    return f'<c t="s"><v>{shared.setdefault(value, len(shared))}</v></c>'


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PARTS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
    book.writestr("[Content_Types].xml", HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                  f'<Override PartName="/xl/workbook.xml" ContentType="{PARTS}.sheet.main+xml"/>'
                  f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{PARTS}.worksheet+xml"/>'
                  f'<Override PartName="/xl/sharedStrings.xml" ContentType="{PARTS}.sharedStrings+xml"/></Types>')
    book.writestr("_rels/.rels", HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                  f'<Relationship Id="r1" Type="{OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    book.writestr("xl/workbook.xml", HEAD + f'<workbook {MAIN} xmlns:r="{OFFICE}/relationships">'
                  '<sheets><sheet name="Regnskap" sheetId="1" r:id="r1"/></sheets></workbook>')
    book.writestr("xl/_rels/workbook.xml.rels", HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                  f'<Relationship Id="r1" Type="{OFFICE}/relationships/worksheet" Target="worksheets/sheet1.xml"/>'
                  f'<Relationship Id="r2" Type="{OFFICE}/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
    with open(source, encoding="utf-8", newline="") as lines, book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
        reader = csv.reader(lines)
        names = next(reader)
        sheet.write((HEAD + f"<worksheet {MAIN}><sheetData><row>").encode())
        sheet.write("".join(cell("text", name) for name in names).encode() + b"</row>")
        voucher = names.index("voucher")
        last = None
        for number, row in enumerate(reader):
            # No voucher is cut in two.
            if number >= rows and row[voucher] != last:
                break
            last = row[voucher]
            sheet.write(("<row>" + "".join(map(cell, names, row)) + "</row>").encode())
        sheet.write(b"</sheetData></worksheet>")
    book.writestr("xl/sharedStrings.xml", HEAD + f"<sst {MAIN}>" + "".join(f"<si><t>{escape(text)}</t></si>" for text in shared) + "</sst>")
