"""Texts for people: compile the Swedish catalogue, collect new message ids, check that nothing is missing.

Usage: messages.py compile | collect | check
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "handslag"
CATALOGUE = PACKAGE / "locale" / "sv" / "LC_MESSAGES" / "django.po"


def compile_catalogue() -> None:
    """Write django.mo beside django.po, when it is older; needs no gettext on the machine."""
    compiled = CATALOGUE.with_suffix(".mo")
    if not compiled.exists() or compiled.stat().st_mtime < CATALOGUE.stat().st_mtime:
        polib.pofile(str(CATALOGUE)).save_as_mofile(str(compiled))


def collect(*, at: Path) -> polib.POFile:
    """Every message id of the package merged with the catalogue's translations; written to `at`."""
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "django.pot"
        _extract(template)
        fresh = polib.pofile(str(template))
    merged = polib.pofile(str(CATALOGUE)) if CATALOGUE.exists() else polib.POFile()
    merged.metadata = {
        "Language": "sv",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    merged.merge(fresh)
    for gone in merged.obsolete_entries():
        merged.remove(gone)
    for entry in merged:
        entry.occurrences = []
        entry.comment = ""
    merged.sort(key=lambda entry: entry.msgid.casefold())
    merged.save(str(at))
    return merged


def _extract(template: Path) -> None:
    """Let Django's makemessages read a copy of the package, so that nothing is written in the real one.

    Raises:
        SystemExit: with what makemessages said, when it fails.
    """
    copy = template.parent / "package"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("static", "locale", "data", "__pycache__"))
    (copy / "locale").mkdir()
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    ran = subprocess.run(
        [sys.executable, "-m", "django", "makemessages", "--locale", "sv"],
        cwd=copy,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode:
        raise SystemExit(ran.stdout + ran.stderr)
    shutil.copy(copy / "locale" / "sv" / "LC_MESSAGES" / "django.po", template)


def check() -> int:
    """Say which texts lack Swedish or are not collected; 0 when complete."""
    with tempfile.TemporaryDirectory() as folder:
        merged = collect(at=Path(folder) / "django.po")
    stored = {(entry.msgctxt, entry.msgid) for entry in polib.pofile(str(CATALOGUE))}
    lacking = [entry.msgid for entry in merged if not entry.translated()]
    extra = stored - {(entry.msgctxt, entry.msgid) for entry in merged}
    for msgid in lacking:
        sys.stdout.write(f"no Swedish: {msgid}\n")
    for _context, msgid in sorted(extra, key=str):
        sys.stdout.write(f"no longer used: {msgid}\n")
    return 1 if lacking or extra else 0


def main() -> int:
    """Do what the first argument says."""
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    if asked == "compile":
        compile_catalogue()
        return 0
    if asked == "collect":
        CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
        merged = collect(at=CATALOGUE)
        sys.stdout.write(f"{len(merged)} texts, {len(merged.untranslated_entries())} without Swedish\n")
        return 0
    return check() if asked == "check" else 2


if __name__ == "__main__":
    sys.exit(main())
