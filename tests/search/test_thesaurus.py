import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from search.models import ThesaurusEntry, ThesaurusPhrase
from search.results import Scope
from search.searching import search
from search.thesaurus import Synonym, synonyms
from tests.content import make_article, prose
from tests.search.conftest import Library


def found(query: str) -> list[str]:
    return [hit.title for hit in search(query=query, scope=Scope(host="localhost", locale="en")).hits]


def make_entry(term: str = "knee osteoarthritis", synonyms: str = "gonarthrosis\nKOA\n\n") -> ThesaurusEntry:
    return ThesaurusEntry.objects.create(term=term, synonyms=synonyms)


def test_another_name_finds_the_plain_one(library: Library) -> None:
    assert found("gonarthrosis") == found("koa") == []
    make_entry()
    assert found("gonarthrosis") == found("what is KOA?") == ["Knee osteoarthritis"]


def test_the_plain_name_finds_another(library: Library) -> None:
    make_article(library.section, title="Gonarthrosis", slug="gonarthrosis", body=[prose("<p>A joint.</p>")])
    make_entry(term="worn knees")
    assert "Gonarthrosis" not in found("knees")
    assert "Gonarthrosis" in found("worn knees")


def test_a_mistyped_name_finds_the_others(library: Library) -> None:
    make_entry()
    assert found("gonartrosis") == ["Knee osteoarthritis"]


def test_a_part_of_another_name_is_no_alarm(library: Library) -> None:
    make_entry(term="pain control", synonyms="analgesia")
    (hit,) = search(query="analgesia", scope=Scope(host="localhost", locale="en")).hits
    assert (hit.title, hit.urgency) == ("Care for your spine", None)


def test_words_of_grammar_in_another_name_are_not_asked_for(library: Library) -> None:
    make_article(library.section, title="The heat of the sun", slug="sun")
    make_entry(term="osteoarthritis of the knee", synonyms="gonarthrosis")
    assert found("gonarthrosis") == ["Knee osteoarthritis"]


def test_a_name_of_nothing_but_grammar_is_asked_for(library: Library) -> None:
    make_article(library.section, title="The Who", slug="who")
    make_entry(term="the who", synonyms="WHO2")
    assert found("WHO2") == ["The Who"]


def test_what_is_named_exactly_stays_first(library: Library) -> None:
    make_article(library.section, title="Gonarthrosis", slug="gonarthrosis")
    make_entry()
    assert found("gonarthrosis")[0] == "Gonarthrosis"


def test_a_changed_entry_counts_at_once(library: Library) -> None:
    entry = make_entry()
    entry.synonyms = "wear"
    entry.save()
    assert (found("gonarthrosis"), found("wear")) == ([], ["Knee osteoarthritis"])
    entry.delete()
    assert found("wear") == []
    assert set(ThesaurusPhrase.objects.values_list("entry", flat=True)) == {None}


@pytest.mark.django_db
def test_only_the_longest_name_counts() -> None:
    make_entry("low back pain", "lumbago")
    make_entry("pain", "ache")
    assert synonyms({"en": ["my", "low", "back", "pain"]}) == {"en": [Synonym(1, 4, ("lumbago",), 1, 3)]}
    assert synonyms({"en": ["back", "pain"], "es": ["low", "back", "pain"]}) == {
        "en": [Synonym(1, 2, ("ach",), 1, 1)],
        "es": [],
    }


@pytest.mark.django_db
def test_a_term_has_one_entry() -> None:
    make_entry()
    with pytest.raises(ValidationError, match="There is an entry for this term in this language already"):
        ThesaurusEntry(term="knee osteoarthritis", synonyms="koa").full_clean()
    assert ThesaurusEntry.objects.count() == 1


def test_editors_keep_it_in_the_admin(library: Library, admin_client: Client) -> None:
    address = reverse("wagtailsnippets_search_thesaurusentry:add")
    listing = reverse("wagtailsnippets_search_thesaurusentry:list")
    assert "There are no thesaurus entries to display" in admin_client.get(listing).content.decode()
    form = {"language": "en", "term": "knee osteoarthritis", "synonyms": "gonarthrosis"}
    assert admin_client.post(address, form).status_code == 302
    assert found("gonarthrosis") == ["Knee osteoarthritis"]
    assert "knee osteoarthritis" in admin_client.get(listing).content.decode()
