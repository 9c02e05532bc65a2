"""What the command does with releases that are there: compare, make current, remove, verify."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from typing import Any

import duckdb
import pandas as pd

from data import difference_words, releases
from data.differences import differences, table_differences
from data.prune import prune
from locales import translate

OK, FAILED = 0, 3
#: Lines of a difference that are printed; a file and JSON hold them all.
MOST_LINES = 40
Progress = Callable[[str], None]


def progress_of(args: argparse.Namespace) -> Progress:
    """Prints seconds and a step while something takes long; silent where a program reads."""
    started = time.monotonic()

    def say(text: str) -> None:
        if not args.json:
            print(f"{time.monotonic() - started:5.1f} s  {text}", file=sys.stderr, flush=True)

    return say


def _print_json(value: dict[str, Any]) -> None:
    print(json.dumps(value, ensure_ascii=False, default=str))


def _found(args: argparse.Namespace, text: str) -> releases.Release:
    try:
        return releases.find(args.folder, text)
    except releases.ReleaseError as error:
        names = str(error).partition(": ")[2]
        said = ("tidak ada rilis yang terbaca bernama {text}" if names == "?"
                else "{text} cocok dengan beberapa rilis: {names}")
        raise releases.ReleaseError(translate(args.lang, said, text=text, names=names)) from error


def run_use(args: argparse.Namespace) -> int:
    """Make a release current, once every row of it agrees with its hash."""
    say, release = progress_of(args), _found(args, args.release)
    say(translate(args.lang, "Memeriksa {name}", name=release.file))
    releases.verify(args.folder / release.file)
    releases.point_to(args.folder, release.file)
    if args.json:
        _print_json({"ok": True, "label": release.label, "file": release.file})
    else:
        print(translate(args.lang, "Rilis yang berlaku: {label} ({name})", label=release.label, name=release.file))
    return OK


def run_prune(args: argparse.Namespace) -> int:
    """Remove old releases."""
    done = prune(args.folder, keep=args.keep, broken=args.broken, pretend=args.dry_run)
    if args.json:
        _print_json({"ok": True, "removed": done.removed, "kept": done.kept, "broken": done.broken})
        return OK
    text = "akan dihapus: {name}" if args.dry_run else "dihapus: {name}"
    for name in done.removed:
        print(translate(args.lang, text, name=name))
    for name in done.broken:
        print(translate(args.lang, "tidak terbaca, dibiarkan (--broken menghapusnya): {name}", name=name))
    print(translate(args.lang, "{n} rilis tinggal.", n=len(done.kept)))
    return OK


def run_verify(args: argparse.Namespace) -> int:
    """Open every release again and recompute its hash."""
    say = progress_of(args)
    found, broken = releases.survey(args.folder)
    whole = []
    for release in found:
        say(translate(args.lang, "Memeriksa {name}", name=release.file))
        try:
            releases.verify(args.folder / release.file)
        except releases.ReleaseError as error:
            broken[release.file] = str(error).partition(": ")[2]
        else:
            whole.append(release.file)
    other = {item.file: item.schema_version for item in releases.of_other_schema(args.folder)}
    other = {name: version for name, version in other.items() if name not in broken}
    if args.json:
        _print_json({"ok": bool(whole) and not broken, "whole": whole, "broken": broken, "other": other})
    else:
        _print_verified(args, whole, broken)
        print_other(args, other)
    return OK if whole and not broken else FAILED


def print_other(args: argparse.Namespace, other: dict[str, str]) -> None:
    """Releases of another schema: no fault of theirs, but nothing here can read or verify them."""
    for name, version in other.items():
        print(translate(args.lang, "versi skema lain ({version}), tidak diperiksa: {name}", name=name, version=version))


def _print_verified(args: argparse.Namespace, whole: list[str], broken: dict[str, str]) -> None:
    for name in whole:
        print(translate(args.lang, "utuh: {name}", name=name))
    for name, reason in broken.items():
        print(translate(args.lang, "RUSAK: {name}: {reason}", name=name, reason=reason))
    if not whole and not broken:
        print(translate(args.lang, "Belum ada rilis. Jalankan: python -m data build"))


def run_diff(args: argparse.Namespace) -> int:
    """Compare two releases."""
    say = progress_of(args)
    old, new = _found(args, args.old), _found(args, args.new)
    with (duckdb.connect(str(args.folder / old.file), read_only=True) as before,
          duckdb.connect(str(args.folder / new.file), read_only=True) as after):
        say(translate(args.lang, "Membandingkan {old} dengan {new}", old=old.label, new=new.label))
        found, tables = differences(before, after), table_differences(before, after)
        called = difference_words.names(before, args.lang) | difference_words.names(after, args.lang)
    if args.csv is not None:
        say(translate(args.lang, "Menulis {name}", name=args.csv))
        args.csv.write_text(difference_words.csv_text(found, args.lang), encoding="utf-8-sig")
    if args.json:
        _print_json({
            "ok": True, "old": old.label, "new": new.label, "equal": not len(found) and not len(tables),
            "cells": difference_words.as_json(found, args.lang), "tables": tables.to_dict("records")})
    else:
        _print_differences(args, found, tables, called)
    return OK


def _print_differences(args: argparse.Namespace, found: pd.DataFrame, tables: pd.DataFrame,
                       called: dict[str, str]) -> None:
    lang = args.lang
    if found.empty:
        print(translate(lang, "Tidak ada angka yang berbeda."))
    for line in difference_words.summary(found, lang):
        print(line)
    for row in found.head(MOST_LINES).to_dict("records"):
        print("  " + difference_words.sentence(row, called, lang))
    if len(found) > MOST_LINES:
        print(translate(lang, "  … dan {n} lagi: --csv BERKAS atau --json", n=len(found) - MOST_LINES))
    for row in tables.to_dict("records"):
        print(translate(lang, "tabel {table}: {added} baris baru, {removed} baris hilang", table=row["table"],
                        added=row["added"], removed=row["removed"]))
