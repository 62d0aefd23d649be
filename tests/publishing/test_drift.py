"""manage.py documents: what it finds, and that it repairs what it finds."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db.models import JSONField, QuerySet, Value
from pytest_django.fixtures import Settings
from wagtail.models import Page, Site

from pages.models import Article, Condition
from pages.publishing.models import PublishedDocument
from tests.content import content, make_article, make_condition, make_site, prose, stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    return make_article(make_site(), conditions=[make_condition()])


def documents(capsys: pytest.CaptureFixture[str], action: str, **options: Any) -> list[str]:
    """The lines the command writes when all is well."""
    call_command("documents", action, **options)
    return capsys.readouterr().out.splitlines()


def wrong(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The lines `check` writes before it ends with status 1."""
    with pytest.raises(SystemExit) as ended:
        call_command("documents", "check")
    assert ended.value.code == 1
    return capsys.readouterr().out.splitlines()


def row(article: Article) -> QuerySet[PublishedDocument]:
    return PublishedDocument.objects.filter(source=source(article))


def source(article: Article) -> str:
    return f"wagtailcore.page:{article.pk}"


def test_check_counts_what_it_compared(article: Article, capsys: pytest.CaptureFixture[str]) -> None:
    assert documents(capsys, "check") == ["checked: 4", "drift: 0"]


def test_check_sees_another_hash_and_rebuild_repairs_it(
    article: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    digest = stored(article).hash
    row(article).update(hash="0" * 64)
    assert wrong(capsys) == [f"{source(article)}: content", "checked: 4", "drift: 1"]
    assert documents(capsys, "rebuild")[-1] == "drift: 0"
    assert stored(article).hash == digest


def test_check_sees_another_shape_and_rebuild_repairs_it(
    article: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    row(article).update(shape_hash="0" * 16)
    assert wrong(capsys)[0] == f"{source(article)}: shape"
    assert documents(capsys, "rebuild")[-1] == "drift: 0"


def test_check_sees_another_place_and_rebuild_repairs_it(
    article: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    row(article).update(path=None)
    assert wrong(capsys) == [f"{source(article)}: place", "checked: 4", "drift: 1"]
    assert documents(capsys, "rebuild")[-1] == "drift: 0"
    assert row(article).get().path == "/lower-back-pain/"


def test_check_sees_what_changed_without_a_signal_and_rebuild_publishes_it(
    article: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    Condition.objects.update(name="Low back pain")
    assert len(wrong(capsys)) == 4
    assert documents(capsys, "rebuild")[-1] == "drift: 0"
    assert content(article)["conditions"][0]["name"] == "Low back pain"


def test_check_sees_a_missing_and_an_extra_document_and_rebuild_repairs_both(
    article: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    extra = make_article(article.get_parent(), slug="extra")
    row(article).delete()
    Article.objects.filter(pk=extra.pk).update(live=False)
    assert set(wrong(capsys)[:2]) == {f"{source(article)}: missing", f"{source(extra)}: extra"}
    assert documents(capsys, "rebuild")[-1] == "drift: 0"
    assert (row(article).count(), row(extra).count()) == (1, 0)


def test_check_reports_stored_blocks_of_types_that_are_no_more(
    article: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    body = Value([prose(), {"type": "quiz", "id": "1", "value": "?"}], output_field=JSONField())
    Article.objects.filter(pk=article.pk).update(body=body)
    assert wrong(capsys) == [f"pages.article:{article.pk}: block quiz in body", "checked: 4", "drift: 1"]


@pytest.mark.parametrize("action", ["check", "rebuild"])
def test_nothing_to_look_at_fails_unless_expected(capsys: pytest.CaptureFixture[str], action: str) -> None:
    Site.objects.all().delete()
    Page.objects.filter(depth__gt=1).delete()
    with pytest.raises(CommandError, match="There is no document to look at"):
        call_command("documents", action)
    assert documents(capsys, action, allow_empty=True) == ["checked: 0", "drift: 0"]


def test_check_tells_of_settings_that_make_other_addresses(
    article: Article, capsys: pytest.CaptureFixture[str], settings: Settings
) -> None:
    settings.LIVE_CLIENT_URLS = {"default": "https://www.example.org"}
    *drifts, explanation, checked, count = wrong(capsys)
    assert f"{source(article)}: json_ld" in drifts
    assert all(drift.endswith(": json_ld") for drift in drifts)
    assert "these settings make https://www.example.org/" in explanation
    assert "WAGTAILADMIN_BASE_URL" in explanation
    assert "HEADLESS_CLIENT_URLS" in explanation
    assert (checked, count) == ("checked: 4", f"drift: {len(drifts)}")


def test_check_blames_no_setting_for_other_content(
    article: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    Page.objects.filter(pk=article.pk).update(title="Behind the back")
    assert wrong(capsys) == [f"{source(article)}: content", "checked: 4", "drift: 1"]
