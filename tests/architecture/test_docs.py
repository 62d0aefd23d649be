import re
from pathlib import Path

import pytest
from graphql import build_schema, parse, validate

from tests.architecture.repository import ROOT, tracked

README = (ROOT / "README.md").read_text()
PAGES = tracked("*.md")
QUERY = r"(?ms)^```graphql\n(.*?)^```$"


def block(language: str) -> str:
    found = re.search(rf"(?ms)^```{language}\n(.*?)^```$", README)
    assert found, f"README.md has no {language} block"
    return found[1]


def test_every_query_of_the_docs_is_valid() -> None:
    schema = build_schema((ROOT / "frontend_contract/dist/schema.graphql").read_text())
    queries = [query for page in PAGES for query in re.findall(QUERY, page.read_text())]
    assert block("graphql") in queries
    assert len(queries) > 2
    assert [query for query in queries if validate(schema, parse(query))] == []


def test_the_type_of_the_readme_is_the_generated_one() -> None:
    types = (ROOT / "frontend_contract/dist/types.ts").read_text()
    generated = re.search(r"(?ms)^export interface WarningSign \{.*?^\}", types)
    assert generated
    fields = re.findall(r"(?m)^  (\w+: [^;]+);", generated[0])
    assert block("ts") == f"export interface WarningSign {{ {'; '.join(fields)} }}\n"


def test_one_block_is_shown_in_twenty_lines() -> None:
    shown = README.partition("## One block, four ways")[2].partition("\n## ")[0]
    examples = re.findall(r"(?ms)^```\w+\n(.*?)^```$", shown)
    assert len(examples) == 4
    assert sum(len(example.splitlines()) for example in examples) <= 20


def test_every_verb_is_described_and_every_named_verb_exists() -> None:
    makefile = (ROOT / "Makefile").read_text()
    verbs = set(re.findall(r"(?m)^([a-z-]+):.*## ", makefile))
    phony = re.search(r"(?m)^\.PHONY: (.*)$", makefile)
    assert phony
    assert verbs == set(phony[1].split())
    written = "\n".join(page.read_text() for page in PAGES)
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", written, re.MULTILINE))
    assert {"run", "test", "check", "contract"} <= named
    assert named - verbs == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?://|#|mailto:)([^)#\s]+)", page.read_text())
    assert [target for target in targets if not (page.parent / target).exists()] == []
