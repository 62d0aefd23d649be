import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.cursors import InvalidCursor
from search.results import FacetCount, Facets, Hit, ResultPage, Scope, Section
from search.searching import search
from tests.api.hostile import HOSTILE, is_marked_text
from tests.content import locale, make_article, make_section, make_site, prose, publish_page, stored
from tests.search.conftest import Library, signs

HERE = Scope(host="localhost", locale="en")


def ask(query: str, scope: Scope = HERE, limit: int = 20) -> ResultPage:
    return search(query=query, scope=scope, limit=limit)


def titles(query: str, scope: Scope = HERE) -> list[str]:
    return [hit.title for hit in ask(query, scope).hits]


def test_a_hit_says_where_what_was_asked_stands(library: Library) -> None:
    document = stored(library.back)
    (hit,) = ask("does swimming help?").hits[:1]
    anchor = document.content["body"][1]["anchor"]
    assert hit == Hit(
        document_id=document.id,
        type="Article",
        locale="en",
        path="/joints/spine/",
        title="Care for your spine",
        section=Section("Exercise", anchor, "self_care"),
        excerpt="Walking &amp; <mark>swimming</mark> <mark>help</mark>.",
        urgency=None,
        promoted=False,
        keys=document.keys,
    )


def test_what_stands_before_any_section_is_shown_without_one(library: Library) -> None:
    (hit,) = ask("aching").hits
    assert (hit.section, hit.excerpt) == (None, "What eases an <mark>aching</mark> spine.")


def test_one_missing_word_empties_no_page(library: Library) -> None:
    assert titles("please tell me about zebras and swimming for a bad knee") == [
        "Knee osteoarthritis",
        "Care for your spine",
    ]


def test_titles_weigh_more_than_text(library: Library) -> None:
    make_article(library.section, title="Walking", slug="walking", body=[prose("<p>Go out.</p>")])
    assert titles("walking")[0] == "Walking"


def test_names_of_conditions_find_what_is_about_them(library: Library) -> None:
    assert titles("lumbago") == titles("low back pain") == ["Care for your spine"]


def test_an_urgent_warning_sign_comes_first(library: Library) -> None:
    make_article(library.section, title="Bladder control", slug="bladder")
    warning, other = ask("losing bladder control").hits
    assert (warning.title, warning.urgency) == ("Care for your spine", "emergency")
    assert warning.section is not None
    assert warning.section.anchor == "when-to-see-a-doctor"
    assert warning.excerpt == "You <mark>lose</mark> <mark>control</mark> of your <mark>bladder</mark>"
    assert (other.title, other.urgency) == ("Bladder control", None)


def test_emergencies_come_before_what_is_urgent(library: Library) -> None:
    body = [signs(("Loss of bladder control", "urgent"))]
    make_article(library.section, title="Bladder control", slug="bladder", body=body)
    assert [hit.urgency for hit in ask("bladder control").hits] == ["emergency", "urgent"]


def test_a_sign_that_shares_one_common_word_is_no_match(library: Library) -> None:
    assert {hit.urgency for hit in ask("how to control weight by walking and swimming every day").hits} == {
        None
    }


def test_an_ordinary_word_beside_unknown_ones_is_no_emergency(library: Library) -> None:
    body = [signs(("You feel a crushing weight", "emergency"))]
    make_article(library.section, title="Feel your pulse", slug="pulse", body=body)
    for slug in ("feet", "hands"):
        make_article(library.section, title=f"How {slug} feel", slug=slug)
    assert {hit.urgency for hit in ask("I feel suicidal").hits} == {None}
    assert ask("crushing weight").hits[0].urgency == "emergency"
    assert ask("crushing zzyx").hits[0].urgency == "emergency"


def with_two_signs(library: Library) -> None:
    listed = signs(("Your legs are weak or numb", "emergency"), ("You have a fever and shiver", "urgent"))
    make_article(library.section, title="Danger", slug="danger", body=[listed])


@pytest.mark.parametrize(
    ("question", "urgency"),
    [
        ("numb legs", "emergency"),
        ("fever", "urgent"),
        ("numb and fever", "emergency"),
        ("a fever and my legs are numb", "emergency"),
        ("fever, shivering and walking", "urgent"),
    ],
)
def test_telling_of_two_signs_of_a_page_is_telling_of_each(
    library: Library, question: str, urgency: str
) -> None:
    with_two_signs(library)
    hit = ask(question).hits[0]
    assert (hit.title, hit.urgency) == ("Danger", urgency)


def test_a_word_that_is_little_of_a_sign_adds_nothing_to_another_sign(library: Library) -> None:
    long = "You take steroid tablets against asthma, and breathing hurts every time"
    make_article(
        library.section,
        title="Hips",
        slug="hips",
        body=[signs((long, "urgent"), ("The hip swells, looks red and cannot move", "urgent"))],
    )
    make_article(library.section, title="What injections do", slug="injections")
    assert {hit.urgency for hit in ask("steroid injections in the hip").hits} == {None}


def test_a_routine_sign_is_no_warning(library: Library) -> None:
    assert [hit.urgency for hit in ask("mild ache").hits] == [None]


def test_an_abbreviation_in_capitals_comes_before_words_of_the_same_stem(library: Library) -> None:
    make_article(library.section, title="Ten exercises, ten times a day", slug="ten")
    make_article(
        library.section, title="Machines", slug="machines", body=[prose("<p>A TENS device stings.</p>")]
    )
    assert titles("TENS")[0] == titles("does TENS help?")[0] == "Machines"
    assert titles("tens")[0] == "Ten exercises, ten times a day"
    assert titles("TEN TIMES A DAY")[0] == "Ten exercises, ten times a day"


def test_typing_errors_are_corrected(library: Library) -> None:
    page = ask("knee ostoearthritis")
    assert page.did_you_mean == "knee osteoarthritis"
    assert [hit.title for hit in page.hits] == ["Knee osteoarthritis"]
    assert ask("Swimmming, please").did_you_mean == "swimming, please"


def test_short_words_are_corrected_by_one_letter_more(library: Library) -> None:
    result = ask("my kne")
    assert (result.did_you_mean, [hit.path for hit in result.hits]) == ("my knee", ["/joints/knee/"])


def test_mistyped_names_of_conditions_are_corrected(library: Library) -> None:
    page = ask("lumbgo")
    assert (page.did_you_mean, [hit.title for hit in page.hits]) == ("lumbago", ["Care for your spine"])


def test_a_word_that_one_language_knows_is_not_mistyped_in_another(library: Library) -> None:
    spanish = library.knee.copy_for_translation(locale("es"), copy_parents=True)
    spanish.title = "Osteoartritis de rodilla"
    publish_page(spanish)
    page = ask("osteoarthritis", Scope("localhost"))
    assert (page.did_you_mean, [hit.title for hit in page.hits]) == (None, ["Knee osteoarthritis"])


def test_words_that_are_known_are_left_alone(library: Library) -> None:
    make_article(library.section, title="Knew", slug="knew")
    page = ask("knew")
    assert (page.did_you_mean, [hit.title for hit in page.hits]) == (None, ["Knew"])


def test_no_word_is_suggested_that_only_others_have(library: Library) -> None:
    other = make_site("other.example", default=False)
    make_article(other, title="Tetrahedron", slug="tetrahedron")
    assert ask("tetrahedrom").did_you_mean is None
    gone = make_article(library.section, title="Icosahedron", slug="icosahedron")
    assert ask("icosahedrom").did_you_mean == "icosahedron"
    gone.unpublish()
    assert ask("icosahedrom") == ResultPage(query="icosahedrom")


def test_facets_count_pages(library: Library) -> None:
    assert ask("walking").facets == Facets(
        types=(FacetCount("Article", "Article", 2),),
        conditions=(FacetCount("low-back-pain", "Low back pain", 1),),
        aspects=(
            FacetCount("see_doctor", "When to see a doctor", 1),
            FacetCount("self_care", "Self-care", 1),
        ),
    )


@pytest.mark.parametrize(
    ("narrowed", "expected"),
    [
        ({"types": ("Home",)}, []),
        ({"types": ("Article",)}, ["Care for your spine", "Knee osteoarthritis"]),
        ({"condition": "low-back-pain"}, ["Care for your spine"]),
        ({"aspect": "self_care"}, ["Care for your spine"]),
        ({"aspect": "prevention"}, []),
    ],
)
def test_a_scope_narrows(library: Library, narrowed: dict[str, object], expected: list[str]) -> None:
    page = ask("walking", Scope("localhost", "en", **narrowed))  # type: ignore[arg-type]
    assert (sorted(hit.title for hit in page.hits), page.total) == (expected, len(expected))


def test_a_health_aspect_is_the_section_that_is_shown(library: Library) -> None:
    (hit,) = ask("heat", Scope("localhost", "en", aspect="self_care")).hits
    assert hit.section is not None
    assert hit.section.heading == "Exercise"


def test_languages_are_kept_apart_or_searched_together(library: Library) -> None:
    spanish = library.knee.copy_for_translation(locale("es"), copy_parents=True)
    spanish.title = "Artrosis de rodilla"
    publish_page(spanish)
    everything = Scope("localhost")
    assert titles("rodillas", Scope("localhost", "es")) == titles("rodillas", everything) == [spanish.title]
    assert titles("rodillas") == []
    assert titles("osteoarthritis", everything) == ["Knee osteoarthritis"]


def test_grammar_of_one_language_is_no_word_of_another(library: Library) -> None:
    make_article(library.section, title="What is the hip?", slug="hip")
    assert titles("what is the spine", Scope("localhost")) == ["Care for your spine"]


def test_pages_of_results_follow_each_other(library: Library) -> None:
    for number in range(7):
        make_article(library.section, title=f"Walking {number}", slug=f"walking-{number}")
    everything = [hit.title for hit in ask("walking bladder control").hits]
    paged, after = [], None
    for _ in range(5):
        page = search(query="walking bladder control", scope=HERE, limit=2, after=after)
        assert page.total == len(everything) == 9
        paged += [hit.title for hit in page.hits]
        after = page.next
    assert (paged, after) == (everything, None)


def test_a_cursor_of_another_search_is_refused(library: Library) -> None:
    cursor = search(query="walking", scope=HERE, limit=1).next
    with pytest.raises(InvalidCursor):
        search(query="walking", scope=Scope("localhost"), limit=1, after=cursor)


def test_any_text_is_a_question(library: Library) -> None:
    for question in HOSTILE.values():
        page = ask(question)
        assert len(page.hits) == page.total <= 4
        assert all(is_marked_text(hit.excerpt) for hit in page.hits)


def test_stop_words_alone_look_in_titles(library: Library) -> None:
    assert titles("your") == ["Care for your spine"]


def test_a_search_costs_the_same_whatever_it_finds(library: Library) -> None:
    with CaptureQueriesContext(connection) as few:
        ask("walking")
    for number in range(6):
        section = make_section(library.home, title=f"Walks {number}", slug=f"walks-{number}")
        make_article(section, title=f"Walking {number}", slug=f"walking-{number}")
    with CaptureQueriesContext(connection) as many:
        ask("walking")
    assert len(many) == len(few) == 9
