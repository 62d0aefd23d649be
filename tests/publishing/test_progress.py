"""How far a command has come."""

from io import StringIO

from pages.management.progress import shown


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_plain_lines() -> None:
    log = StringIO()
    done = list(shown(iter([100, 100, 50]), total=250, unit="documents", step=int, out=log, every=0))
    assert done == [100, 100, 50]
    assert log.getvalue().splitlines() == [
        "100 of 250 documents (40 %)",
        "200 of 250 documents (80 %)",
        "250 of 250 documents (100 %)",
    ]


def test_what_is_done_soon_says_nothing_in_a_log() -> None:
    log = StringIO()
    assert list(shown(range(3), total=3, unit="documents", out=log)) == [0, 1, 2]
    assert log.getvalue() == ""


def test_a_terminal_gets_a_bar() -> None:
    terminal = Terminal()
    assert list(shown(range(3), total=3, unit="doc", out=terminal)) == [0, 1, 2]
    assert "3/3" in terminal.getvalue()
