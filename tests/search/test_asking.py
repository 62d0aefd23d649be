from search.asking import ENOUGH_PAGES, Inquiry


def test_pages_are_found_by_the_weightiest_terms_until_there_are_enough() -> None:
    weights = {"sciatica": 9.0, "spine": 5.0, "pain": 2.0, "day": 1.0}
    counts = {"sciatica": 3, "spine": ENOUGH_PAGES, "pain": 5 * ENOUGH_PAGES, "day": 9 * ENOUGH_PAGES}
    assert Inquiry(["en"], [], weights=weights, counts=counts).finding() == ["sciatica", "spine"]
    counts = dict.fromkeys(weights, 1)
    assert Inquiry(["en"], [], weights=weights, counts=counts).finding() == [*weights]
    assert Inquiry(["en"], []).finding() == []
