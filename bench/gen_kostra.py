#!/usr/bin/env python3
"""Makes KOSTRA files of a whole municipality's size, and a list that names them many times over.

    gen_kostra.py FOLDER [--files 50] [--records 1600] [--lines 10000] [--seed 1]

Each file is in balance; every other has some wrong records, so that findings are written too.
"""
import argparse
import pathlib
import random

SERVICES = """100 110 120 130 180 201 202 211 213 215 221 222 223 231 232 233 234 241 242 243 244 251 252 253 256 257 258 261
265 273 275 276 281 283 285 301 302 303 315 320 325 329 330 332 335 338 339 340 345 350 353 354 355 360 365 370 373 375
377 380 381 383 385 386 390 392 393""".split()
ARTS = """010 020 030 040 050 075 089 090 099 100 105 115 120 130 140 150 160 165 170 180 185 190 195 200 210 220 230 250 260
271 272 370 470 429 590""".split()


def record(account_class, function, art, amount, region="330100"):
    return f"0A2026 {region}{'':18}{account_class}{function:<4}{art:<3}{amount:>9}"


def municipality(rng, records, wrong):
    accounts = [(function, art) for function in SERVICES for art in ARTS]
    rng.shuffle(accounts)
    rows, spent, depreciated = [], 0, 0
    for function, art in accounts[: records - 5]:
        amount = rng.randint(1, 9_000)
        spent += amount
        depreciated += amount if art == "590" else 0
        rows.append(record(1, function, art, amount))
    rows.append(record(1, "860", "990", -depreciated))
    rows.append(record(1, "840", "800", -(spent // 3)))
    rows.append(record(1, "800", "870", -(spent - depreciated - spent // 3)))
    rows.append(record(0, "222", "230", 500))
    rows.append(record(0, "870", "910", -500))
    if wrong:
        for at in rng.sample(range(len(rows)), 10):
            rows[at] = record(1, "999", "001", 3)
    return rows


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--files", type=int, default=50)
    arguments.add_argument("--records", type=int, default=1600)
    arguments.add_argument("--lines", type=int, default=10_000)
    arguments.add_argument("--seed", type=int, default=1)
    of = arguments.parse_args()
    rng = random.Random(of.seed)
    of.folder.mkdir(parents=True, exist_ok=True)
    for number in range(of.files):
        rows = municipality(rng, of.records, number % 2 == 1)
        (of.folder / f"{number}.dat").write_text("\r\n".join(rows) + "\r\n", encoding="latin-1")
    with (of.folder / "list.tsv").open("w", encoding="utf-8") as listed:
        listed.write("id\tform\tyear\tquarter\tregion\torgnr\tfile\n")
        for number in range(of.lines):
            listed.write(f"{number}\t0A\t2026\t\t330100\t\t{number % of.files}.dat\n")


if __name__ == "__main__":
    main()
