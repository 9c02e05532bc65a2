"""``python -m data``: build a release, list releases."""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import asdict
from pathlib import Path

from data import releases
from data.build import ContractViolation, build
from data.checks import Finding
from data.tables import ROOT
from locales import LANGUAGES, translate

OK, FINDINGS, FAILED = 0, 1, 3
_STEPS = {
    "read": "Membaca tabel", "check": "Memeriksa kontrak", "choose": "Memilih di antara nilai",
    "write": "Menulis rilis", "verify": "Memeriksa rilis yang ditulis",
}


def _release_json(release: releases.Release) -> dict[str, object]:
    return {**asdict(release), "built_at": release.built_at.isoformat()}


def _finding_line(finding: Finding, language: str) -> str:
    place = f"{finding.file}:{finding.row}" if finding.row else finding.file
    return translate(language, "{place} · kolom {column} · ditemukan {found} · seharusnya {expected}",
                     place=place, column=finding.column, found=finding.found,
                     expected=translate(language, finding.expected))


def run_build(args: argparse.Namespace) -> int:
    started = time.monotonic()

    def progress(step: str) -> None:
        if not args.json:
            print(f"{time.monotonic() - started:5.1f} s  {translate(args.lang, _STEPS[step])}", file=sys.stderr)

    try:
        built = build(root=args.root, folder=args.folder, progress=progress)
    except ContractViolation as violation:
        if args.json:
            print(json.dumps({"ok": False, "findings": [asdict(item) for item in violation.findings]}))
        else:
            for finding in violation.findings:
                print(_finding_line(finding, args.lang))
            print(translate(args.lang, "{n} temuan; rilis yang berlaku tidak berubah.", n=len(violation.findings)))
        return FINDINGS
    if args.json:
        print(json.dumps({"ok": True, "new": built.new, "release": _release_json(built.release)}))
    else:
        text = "Rilis baru: {name}" if built.new else "Isi sama dengan rilis {name}; tidak ada yang dibuat."
        print(translate(args.lang, text, name=built.release.file))
    return OK


def run_releases(args: argparse.Namespace) -> int:
    found = releases.readable(args.folder)
    if args.json:
        print(json.dumps([_release_json(release) for release in found]))
    elif not found:
        print(translate(args.lang, "Belum ada rilis. Jalankan: python -m data build"))
    for release in [] if args.json else found:
        mark = "*" if release.current else " "
        print(f"{mark} {release.label:12} {release.file}  {release.observations}")
    return OK if found else FAILED


def parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--json", action="store_true", help="hasil sebagai JSON / result as JSON")
    shared.add_argument("--lang", choices=LANGUAGES, default="id")
    shared.add_argument("--folder", type=Path, default=releases.FOLDER, help="folder rilis / release folder")
    result = argparse.ArgumentParser(prog="python -m data", description=__doc__)
    commands = result.add_subparsers(dest="command", required=True)
    one = commands.add_parser("build", parents=[shared], help="membuat rilis / make a release")
    one.add_argument("--root", type=Path, default=ROOT, help="folder masukan / input folder")
    one.set_defaults(run=run_build)
    two = commands.add_parser("releases", parents=[shared], help="daftar rilis / list releases")
    two.set_defaults(run=run_releases)
    return result


def main(arguments: list[str] | None = None) -> int:
    args = parser().parse_args(arguments)
    try:
        return int(args.run(args))
    except OSError as error:
        print(translate(args.lang, "Gagal: {error}", error=error), file=sys.stderr)
        return FAILED


if __name__ == "__main__":
    sys.exit(main())
