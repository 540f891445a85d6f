"""An installation of one's own: the city, and the first people."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from django.core.management import CommandError, call_command

from handslag.accounts.management.commands import add_person
from handslag.accounts.models import Organisation, User
from handslag.accounts.queries import can, the_city
from handslag.accounts.rules import Permission, Role
from tests.registry.factories import know_codes, make_board

pytestmark = pytest.mark.django_db
SECRET = "a long enough secret"


def set_up(name: str = "Teststad", municipality: str = "0180", sender: str = "hej@teststad.example") -> None:
    call_command("set_up_city", name, municipality=municipality, sender=sender, verbosity=0)


def add(email: str = "karin@teststad.example", role: Role = Role.PURCHASER, **where: str) -> None:
    call_command("add_person", email, "Karin Almdal", role=role.value, **where)


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Iterable[list[str]]:
    """What is typed when a password is asked for."""
    typed = [SECRET, SECRET]
    monkeypatch.setattr(add_person, "getpass", lambda _asked: typed.pop(0))
    return typed


def test_a_city_is_set_up_once() -> None:
    know_codes(areas=["0180"])
    set_up()

    city = the_city()
    assert city is not None
    assert (city.organisation.name, city.municipality_code) == ("Teststad", "0180")
    with pytest.raises(CommandError, match="set up already: Teststad"):
        set_up("En annan stad")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"municipality": "9999"}, "No municipality has the code 9999"),
        ({"municipality": "01"}, "No municipality has the code 01"),
        ({"sender": "hej"}, "hej is no e-mail address"),
    ],
)
def test_a_city_that_does_not_exist_is_refused_in_words(wrong: dict[str, str], said: str) -> None:
    know_codes(areas=["0180"])

    with pytest.raises(CommandError, match=said):
        set_up(**wrong)
    assert the_city() is None


def test_a_person_gets_a_role_and_can_sign_in(types: list[str]) -> None:
    board = make_board("Parknämnden")

    add("Karin@teststad.example", at="parknämnden")

    person = User.objects.get()
    assert person.email == "karin@teststad.example"
    assert person.check_password(SECRET)
    assert can(person, Permission.NEED_WRITE, at=board)


def test_a_new_board_comes_with_its_first_person(types: list[str]) -> None:
    with pytest.raises(CommandError, match="No organisation is called Parknämnden"):
        add(at="Parknämnden")

    types[:] = [SECRET, SECRET]
    add(at="Parknämnden", new="board")

    assert Organisation.objects.get().kind == Organisation.Kind.BOARD


def test_somebody_known_gets_one_more_role_and_keeps_the_password(types: list[str]) -> None:
    first, second = make_board("Parknämnden"), make_board("Skolnämnden")
    add(at="Parknämnden")

    add(at="Skolnämnden")

    person = User.objects.get()
    assert [can(person, Permission.NEED_WRITE, at=board) for board in (first, second)] == [True, True]


@pytest.mark.parametrize(
    ("typed", "said"), [([SECRET, "another secret"], "not the same"), (["short", "short"], "short|kort")]
)
def test_a_password_that_will_not_do_is_refused_in_words(
    types: list[str], typed: list[str], said: str
) -> None:
    make_board("Parknämnden")
    types[:] = typed

    with pytest.raises(CommandError, match=said):
        add(at="Parknämnden")
    assert not User.objects.exists()


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(CommandError, match="is no e-mail address"):
        add("karin", at="Parknämnden")


def test_a_name_that_several_have_is_not_guessed(types: list[str]) -> None:
    make_board("Parknämnden")
    make_board("Parknämnden")

    with pytest.raises(CommandError, match="Several organisations"):
        add(at="Parknämnden")
