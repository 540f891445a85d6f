"""Fetches what the pages are made with and puts it among the static files: styles, behaviour, fonts, themes.

Needs Python and what requirements/build.txt names; a stamp makes a second run free. Called by `make setup`.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "node_modules"
THEMES = ROOT / "src/handslag/ui/themes"
VENDOR = ROOT / "src/handslag/ui/static/ui/vendor"
THEME = ROOT / "src/handslag/ui/static/ui/theme"
STAMP = VENDOR / ".stamp"
VENV_BIN = ROOT / ".venv/bin"

DESIGN_SYSTEM = PACKAGES / "@digdir"
FONT = PACKAGES / "@fontsource-variable/source-sans-3"
SUBSETS = ("latin", "latin-ext")
# What is set in a PDF needs fonts of one weight each. The licence keeps the name "Source" for the original.
PRINT_FAMILIES = {"latin": "Handslag Sans", "latin-ext": "Handslag Sans Ext"}
PRINT_WEIGHTS = {"Regular": 400, "Bold": 700}
PRINT = VENDOR / "print"
COPIES = {
    DESIGN_SYSTEM / "designsystemet-css/dist/src/index.css": "designsystemet.css",
    DESIGN_SYSTEM / "designsystemet-web/dist/umd/index.js": "designsystemet.js",
    DESIGN_SYSTEM / "designsystemet-css/LICENSE": "designsystemet-licence.txt",
    FONT / "LICENSE": "fonts/source-sans-3-licence.txt",
}
# The maps are not shipped, and the manifest storage refuses a file that points at a missing one.
# Copyright, maker, designer and licence.
LEGAL_NAMES = (0, 8, 9, 13, 14)
SOURCE_MAP = re.compile(r"^(//# sourceMappingURL=.*|/\*# sourceMappingURL=.*\*/)$\n?", re.MULTILINE)


def main() -> None:
    """Build unless what was built last came from the same sources."""
    wanted = fingerprint()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    install_packages()
    for folder in (VENDOR, THEME):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    copy_design_system()
    copy_font()
    make_print_fonts()
    for theme in sorted(THEMES.glob("*.json")):
        build_theme(theme)
    STAMP.write_text(wanted)
    sys.stdout.write(f"Styles, behaviour, fonts and themes stand in {VENDOR.parent.relative_to(ROOT)}\n")


def fingerprint() -> str:
    """One number for everything the result depends on."""
    sources = (ROOT / "package-lock.json", Path(__file__), *sorted(THEMES.glob("*.json")))
    return hashlib.sha256(b"\0".join(source.read_bytes() for source in sources)).hexdigest()


def run(*command: str | Path, cwd: Path = ROOT) -> None:
    """Run a program of ours and show what it said only when it fails."""
    path = os.pathsep.join((os.environ.get("PATH", ""), str(VENV_BIN)))
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}")


def install_packages() -> None:
    """Install the locked packages, with a Node from the Python index where the machine has none."""
    npm = shutil.which("npm") or shutil.which("npm", path=str(VENV_BIN))
    if npm is None:
        run(
            VENV_BIN / "python",
            "-m",
            "pip",
            "install",
            "-q",
            "--require-hashes",
            "-r",
            "requirements/node.txt",
        )
        npm = str(VENV_BIN / "npm")
    run(npm, "ci")


def copy_design_system() -> None:
    """The component styles and behaviour, with their licences."""
    for source, name in COPIES.items():
        target = VENDOR / name
        target.parent.mkdir(exist_ok=True)
        target.write_text(SOURCE_MAP.sub("", source.read_text("utf-8")), "utf-8")


def copy_font() -> None:
    """The alphabets we need, and the rules that name them."""
    rules = []
    for subset in SUBSETS:
        file = f"source-sans-3-{subset}-wght-normal.woff2"
        shutil.copyfile(FONT / "files" / file, VENDOR / "fonts" / file)
        rules.append(rule_for(file))
    (VENDOR / "fonts.css").write_text("\n".join(rules), "utf-8")


def rule_for(file: str) -> str:
    """The font rule that loads this file, with its address as seen from our folder."""
    for rule in re.findall(r"@font-face \{.*?\}\n?", (FONT / "wght.css").read_text("utf-8"), re.DOTALL):
        if f"/{file})" in rule:
            return str(rule).replace("url(./files/", "url(fonts/")
    sys.exit(f"The font package no longer has a rule for {file}")


def make_print_fonts() -> None:
    """The same letters for what is printed: each alphabet in two weights, and which letters there are."""
    PRINT.mkdir()
    letters: set[int] = set()
    for subset, family in PRINT_FAMILIES.items():
        for weight, value in PRINT_WEIGHTS.items():
            variable = TTFont(FONT / "files" / f"source-sans-3-{subset}-wght-normal.woff2")
            font = instancer.instantiateVariableFont(variable, {"wght": value})
            rename(font, family, weight)
            font.flavor = None
            font.save(PRINT / f"{family.replace(' ', '')}-{weight}.ttf")
            letters |= font.getBestCmap().keys()
    (PRINT / "letters.txt").write_text("".join(map(chr, sorted(letters))), "utf-8")


def rename(font: TTFont, family: str, weight: str) -> None:
    """Call the font by this family and weight, and keep who drew it."""
    full = f"{family} {weight}"
    said = {1: family, 2: weight, 3: full, 4: full, 6: full.replace(" ", "")}
    names = font["name"]
    names.names = [one for one in names.names if one.nameID in {*said, *LEGAL_NAMES}]
    for name_id, value in said.items():
        names.setName(value, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = PRINT_WEIGHTS[weight]


def build_theme(theme: Path) -> None:
    """Colours, radius and type as CSS variables, in light and dark."""
    command = PACKAGES / ".bin/designsystemet"
    with tempfile.TemporaryDirectory() as folder:
        tokens, built = Path(folder, "tokens"), Path(folder, "built")
        run(command, "tokens", "create", "--config", theme, "--out-dir", tokens)
        run(command, "tokens", "build", "--config", theme, "--tokens", tokens, "--out-dir", built)
        shutil.copyfile(built / f"{theme.stem}.css", THEME / f"{theme.stem}.css")


if __name__ == "__main__":
    main()
