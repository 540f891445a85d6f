"""The `handslag` command: what it can do, and which module does it."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

# What a shell says of a command that was ended by Ctrl-C.
INTERRUPTED = 130


def parser() -> argparse.ArgumentParser:
    """Every subcommand with its options."""
    top = argparse.ArgumentParser(
        prog="handslag", description="Handslag: from coming purchases to work for more people."
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    match = commands.add_parser("match", help="who could deliver what a notice asks for, and why")
    match.add_argument(
        "file", type=Path, metavar="FILE", help="a TED or eForms notice (XML), or an advert's text (.txt)"
    )
    match.add_argument(
        "--top", type=_positive, default=10, metavar="N", help="how many matches a lot shows (10)"
    )
    match.add_argument("--json", action="store_true", help="print JSON")
    match.add_argument("--lang", choices=["sv", "en"], default="sv", help="language of the sentences (sv)")

    _add_guide(commands)
    _add_review(commands)
    commands.add_parser("suggest-cpv", help="likely CPV codes for texts, JSON lines in and out")
    rank = commands.add_parser("rank", help="offers in order for each need, JSON lines in and out")
    rank.add_argument("--offers", type=Path, required=True, metavar="FILE", help="one offer a line")
    rank.add_argument("--needs", type=Path, required=True, metavar="FILE", help="one need a line")

    teach = commands.add_parser("teach-cpv", help="teach CPV suggestions from the codes people confirmed")
    teach.add_argument("--use", action="store_true", help="use the new version even if it reads texts worse")
    teach.add_argument("--lang", choices=["sv", "en"], default="sv", help="language of the answer (sv)")

    serve = commands.add_parser("serve", help="prepare the database and serve the site with one worker")
    serve.add_argument("--port", type=_positive, default=8000)
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--demo", action="store_true", help="load the demo city first")

    commands.add_parser("prepare", help="bring the database, code lists and static files up to date")
    commands.add_parser("demo", help="load the demo city without serving it")
    commands.add_parser("worker", help="run the jobs that wait")
    manage = commands.add_parser("manage", help="run one of Django's own commands", add_help=False)
    manage.add_argument("rest", nargs=argparse.REMAINDER)
    return top


def _add_review(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    review = commands.add_parser("review", help="what in a tender document is heavy or shuts small firms out")
    review.add_argument("file", type=Path, metavar="FILE", help="a DOCX, ODT, PDF or plain text file")
    review.add_argument("--json", action="store_true", help="print JSON")
    review.add_argument("--lang", choices=["sv", "en"], default="sv", help="language of the sentences (sv)")


def _add_guide(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    guide = commands.add_parser("guide", help="which ways to buy the law leaves open, and why")
    guide.add_argument("--cpv", metavar="CODE", help="the CPV code of the main object")
    guide.add_argument("--value", type=_amount, metavar="KR", help="estimated value in kronor without VAT")
    guide.add_argument(
        "--date", type=date.fromisoformat, metavar="DAY", help="when the purchase begins (today)"
    )
    guide.add_argument(
        "--type", choices=["service", "goods", "works"], help="what is bought, if the code does not say"
    )
    guide.add_argument("--months", type=_positive, metavar="N", help="how long it lasts, options counted")
    guide.add_argument(
        "--signed", type=date.fromisoformat, metavar="DAY", help="the contract's day, for last days"
    )
    guide.add_argument(
        "--sek-per-eur", type=_rate, metavar="RATE", help="for comparing where kronor are missing"
    )
    guide.add_argument("--json", action="store_true", help="print JSON")
    guide.add_argument("--lang", choices=["sv", "en"], default="sv", help="language of the sentences (sv)")


def _positive(written: str) -> int:
    number = int(written)
    if number < 1:
        raise argparse.ArgumentTypeError("a whole number from 1")
    return number


def _amount(written: str) -> int:
    number = int("".join(written.split()))
    if number < 0:
        raise argparse.ArgumentTypeError("a whole number of kronor")
    return number


def _rate(written: str) -> Decimal:
    try:
        rate = Decimal(written.replace(",", "."))
    except InvalidOperation:
        rate = Decimal(0)
    if not (rate.is_finite() and rate > 0):
        raise argparse.ArgumentTypeError("a rate above zero, for example 11,08")
    return rate


def main(argv: list[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    asked = parser().parse_args(argv)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handslag.config.settings")
    if asked.command == "demo" or getattr(asked, "demo", False):
        os.environ["HANDSLAG_DEMO"] = "1"
    if asked.command == "serve":
        os.environ.setdefault("HANDSLAG_ADDRESS", f"http://{asked.host}:{asked.port}")

    import django  # noqa: PLC0415 - the settings are chosen first

    django.setup()
    try:
        return _run(asked)
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(asked: argparse.Namespace) -> int:
    match asked.command:
        case "match":
            from handslag.cli import matching  # noqa: PLC0415 - other commands start without the engine

            return matching.run(asked.file, top=asked.top, as_json=asked.json, language=asked.lang)
        case "guide":
            return _guide(asked)
        case "suggest-cpv" | "rank" | "teach-cpv":
            return _cpv(asked)
        case "review":
            from handslag.cli import reviewing  # noqa: PLC0415 - see above

            return reviewing.run(asked.file, as_json=asked.json, language=asked.lang)
        case "manage":
            from django.core.management import execute_from_command_line  # noqa: PLC0415 - see above

            execute_from_command_line(["handslag manage", *asked.rest])
            return 0
        case _:
            from handslag.cli import serving  # noqa: PLC0415 - see above

            return serving.run(asked)


def _cpv(asked: argparse.Namespace) -> int:
    from handslag.cli import batch, teaching  # noqa: PLC0415 - other commands start without the engine

    if asked.command == "teach-cpv":
        return teaching.run(is_to_be_used=asked.use, language=asked.lang)
    return batch.suggest_cpv() if asked.command == "suggest-cpv" else batch.rank(asked.offers, asked.needs)


def _guide(asked: argparse.Namespace) -> int:
    from handslag.cli import guiding  # noqa: PLC0415 - other commands start without the law

    question = guiding.GuideAsked(
        cpv=asked.cpv,
        value_sek=asked.value,
        on=asked.date,
        kind=asked.type,
        months=asked.months,
        signed_on=asked.signed,
        sek_per_eur=asked.sek_per_eur,
    )
    return guiding.run(question, as_json=asked.json, language=asked.lang)


if __name__ == "__main__":
    sys.exit(main())
