"""manage.py content check."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command

from pages.publishing.examination import examine
from tests.content import (
    block,
    make_article,
    make_call_to_action,
    make_condition,
    make_person,
    make_section,
    make_site,
)

pytestmark = pytest.mark.django_db

NOTHING = "It cannot be shown. Publish the call to action, or choose what fills {condition}."


def check(capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    call_command("content", "check", *options)
    return capsys.readouterr().out.splitlines()


def test_advice_is_printed_and_does_not_fail(capsys: pytest.CaptureFixture[str]) -> None:
    make_article(
        make_site(),
        summary="It eases.",
        conditions=[make_condition()],
        reviewer=make_person(),
        last_reviewed=date(2019, 1, 1),
        review_due=date(2020, 1, 1),
    )
    overdue = "The review was due on 2020-01-01. Ask the reviewer to check the page again."
    assert check(capsys) == [
        f"localhost/lower-back-pain/: advises review.overdue: {overdue}",
        "checked: 2",
        "broken: 0",
    ]


def test_a_page_that_has_become_wrong_fails(capsys: pytest.CaptureFixture[str]) -> None:
    call = make_call_to_action(heading="Join")
    placed = block("call_to_action", call_to_action=call.pk, condition=None)
    make_article(make_section(make_site()), body=[placed])
    call.unpublish()
    with pytest.raises(SystemExit) as end:
        call_command("content", "check")
    lines = capsys.readouterr().out.splitlines()
    assert end.value.code == 1
    assert lines[0] == f"localhost/backs/lower-back-pain/: blocks placement.unavailable: {NOTHING}"
    assert lines[-2:] == ["checked: 3", "broken: 1"]


def test_nothing_to_look_at_is_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    make_condition()
    with pytest.raises(CommandError, match="There is no published page to look at"):
        call_command("content", "check")
    assert check(capsys, "--allow-empty") == ["checked: 0", "broken: 0"]


def test_drafts_are_not_examined() -> None:
    make_article(make_site(), publish=False)
    assert [page.name for page in examine(date(2026, 1, 1))] == ["localhost/"]
