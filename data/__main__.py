"""``python -m data``: build a release; list, compare, choose, verify and remove releases."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
import traceback
from dataclasses import asdict
from pathlib import Path
from typing import Any

import duckdb

from data import release_commands, releases
from data.build import Built, ContractViolation, build
from data.findings import Finding
from data.tables import ROOT
from locales import LANGUAGES, translate

OK, FINDINGS, FAILED, STOPPED = 0, 1, 3, 130
EXIT_CODES = """kode keluar / exit codes:
  0  berhasil / done
  1  masukan melanggar kontrak; rilis tidak berubah / input breaks its contract; release unchanged
  2  perintah keliru / wrong usage
  3  gagal, atau ada rilis yang hilang atau rusak / failed, or a release is missing or broken
  130  dihentikan / interrupted"""
_STEPS = {
    "read": "Membaca tabel", "check": "Memeriksa kontrak", "choose": "Memilih di antara nilai",
    "write": "Menulis rilis", "verify": "Memeriksa rilis yang ditulis",
}


def _release_json(release: releases.Release) -> dict[str, object]:
    return {**asdict(release), "built_at": release.built_at.isoformat()}


def _finding_line(finding: Finding, language: str) -> str:
    place = f"{finding.file}:{finding.row}" if finding.row else finding.file
    text = ("{place} · kolom {column} · ditemukan {found} · seharusnya {expected}" if finding.column
            else "{place} · ditemukan {found} · seharusnya {expected}")
    return translate(language, text, place=place, column=finding.column,
                     found=finding.found or translate(language, "(kosong)"),
                     expected=translate(language, finding.expected, **finding.values))


def _print_findings(findings: list[Finding], args: argparse.Namespace) -> None:
    if args.json:
        print(json.dumps({"ok": False, "findings": [_finding_json(item, args.lang) for item in findings]},
                         ensure_ascii=False))
        return
    for finding in findings:
        print(_finding_line(finding, args.lang))
    print(translate(args.lang, "{n} temuan; rilis yang berlaku tidak berubah.", n=len(findings)))


def _finding_json(finding: Finding, language: str) -> dict[str, object]:
    plain = asdict(finding)
    del plain["values"]
    return {**plain, "expected": translate(language, finding.expected, **finding.values)}


def _print_built(built: Built, args: argparse.Namespace) -> None:
    if args.json:
        print(json.dumps({"ok": True, "new": built.new, "release": _release_json(built.release)}))
        return
    text = "Rilis baru: {name}" if built.new else "Isi sama dengan rilis {name}; tidak ada yang dibuat."
    print(translate(args.lang, text, name=built.release.file))


def run_build(args: argparse.Namespace) -> int:
    started = time.monotonic()

    def progress(step: str) -> None:
        if not args.json:
            seconds = time.monotonic() - started
            print(f"{seconds:5.1f} s  {translate(args.lang, _STEPS[step])}", file=sys.stderr, flush=True)

    try:
        built = build(root=args.root, folder=args.folder, progress=progress)
    except ContractViolation as violation:
        _print_findings(violation.findings, args)
        return FINDINGS
    _print_built(built, args)
    return OK


def _verified(found: list[releases.Release], broken: dict[str, str],
              folder: Path) -> list[releases.Release]:
    """Releases whose every row agrees with their hash; the others join the broken ones."""
    whole = []
    for release in found:
        try:
            releases.verify(folder / release.file)
        except releases.ReleaseError as error:
            broken[release.file] = str(error).partition(": ")[2]
        else:
            whole.append(release)
    return whole


def _broken_line(name: str, reason: str, args: argparse.Namespace) -> str:
    if name == releases.current_name(args.folder):
        text = "* {name} · RUSAK, padahal berlaku: {reason}. Jalankan: python -m data build"
    else:
        text = "  {name} · rusak: {reason}"
    return translate(args.lang, text, name=name, reason=reason)


def _print_releases(found: list[releases.Release], broken: dict[str, str], args: argparse.Namespace) -> None:
    for release in found:
        mark = "*" if release.current else " "
        print(f"{mark} {release.label:12} {release.file}  {release.observations}")
    for name, reason in broken.items():
        print(_broken_line(name, reason, args))
    if not found and not broken:
        print(translate(args.lang, "Belum ada rilis. Jalankan: python -m data build"))


def run_releases(args: argparse.Namespace) -> int:
    found, broken = releases.survey(args.folder)
    if args.verify:
        found = _verified(found, broken, args.folder)
    other = {item.file: item.schema_version for item in releases.of_other_schema(args.folder)
             if item.file not in broken}
    if args.json:
        listed = [_release_json(release) for release in found]
        print(json.dumps({"releases": listed, "broken": broken, "other": other}))
    else:
        _print_releases(found, broken, args)
        release_commands.print_other(args, other)
    return OK if found and not broken else FAILED


def _shared() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--json", action="store_true", help="hasil sebagai JSON / result as JSON")
    shared.add_argument("--lang", choices=LANGUAGES, default="id", help="bahasa / language")
    shared.add_argument("--folder", type=Path, default=releases.FOLDER, help="folder rilis / release folder")
    return shared


def parser() -> argparse.ArgumentParser:
    look: dict[str, Any] = {"epilog": EXIT_CODES, "formatter_class": argparse.RawDescriptionHelpFormatter}
    shared = [_shared()]
    result = argparse.ArgumentParser(prog="python -m data", description=__doc__, **look)
    commands = result.add_subparsers(dest="command", required=True)
    one = commands.add_parser("build", parents=shared, help="membuat rilis / make a release", **look)
    one.add_argument("--root", type=Path, default=ROOT, help="folder masukan / input folder")
    one.set_defaults(run=run_build)
    two = commands.add_parser("releases", parents=shared, help="daftar rilis / list releases", **look)
    two.add_argument("--verify", action="store_true",
                     help="baca semua baris dan bandingkan hash / read all rows and compare the hash")
    two.set_defaults(run=run_releases)
    _add_release_commands(commands, shared, look)
    return result


def _add_release_commands(commands: Any, shared: list[argparse.ArgumentParser], look: dict[str, Any]) -> None:
    named = "label, nama berkas, atau awal hash / label, file name, or beginning of the hash"
    diff = commands.add_parser("diff", parents=shared, help="membandingkan dua rilis / compare two releases", **look)
    diff.add_argument("old", metavar="A", help=named)
    diff.add_argument("new", metavar="B", help=named)
    diff.add_argument("--csv", type=Path, help="tulis semua perbedaan / write all differences")
    diff.set_defaults(run=release_commands.run_diff)
    use = commands.add_parser("use", parents=shared, help="memberlakukan satu rilis / make a release current", **look)
    use.add_argument("release", metavar="R", help=named)
    use.set_defaults(run=release_commands.run_use)
    prune = commands.add_parser("prune", parents=shared, help="menghapus rilis lama / remove old releases", **look)
    prune.add_argument("--keep", type=_at_least_one, required=True, help="berapa yang terbaru tinggal / how many stay")
    prune.add_argument("--broken", action="store_true", help="juga yang tidak terbaca / unreadable files too")
    prune.add_argument("--dry-run", action="store_true", help="sebut saja / only name them")
    prune.set_defaults(run=release_commands.run_prune)
    verify = commands.add_parser("verify", parents=shared, help="memeriksa semua rilis / verify all releases", **look)
    verify.set_defaults(run=release_commands.run_verify)


def _at_least_one(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(text)
    return int(text)


def main(arguments: list[str] | None = None) -> int:
    """Run a command; whatever ends it, there is a code."""
    args = parser().parse_args(arguments)
    try:
        return int(args.run(args))
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:  # whoever read the output has gone
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        return FAILED
    except (OSError, duckdb.Error, releases.ReleaseError) as error:
        print(translate(args.lang, "Gagal: {error}", error=error), file=sys.stderr)
        return FAILED
    except Exception as error:  # a mistake of this program: told as such, and never taken for findings
        traceback.print_exc()
        print(translate(args.lang, "Gagal: {error}", error=repr(error)), file=sys.stderr)
        return FAILED


if __name__ == "__main__":
    sys.exit(main())
