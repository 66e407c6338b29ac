"""Every rule's own examples and rejects, and what must hold of every rule."""

import pytest

from bulletin_schema import RULES, Reader, Rule
from bulletin_schema.proof import example_failures, reject_failures

NAMED = [pytest.param(rule, id=rule.name) for rule in RULES]


@pytest.mark.parametrize("rule", NAMED)
def test_rule_gives_its_examples(rule: Rule) -> None:
    assert example_failures(rule, Reader()) == []


@pytest.mark.parametrize("rule", NAMED)
def test_rule_gives_nothing_for_its_rejects(rule: Rule) -> None:
    assert reject_failures(rule, Reader()) == []


@pytest.mark.parametrize("rule", NAMED)
def test_rule_has_examples_rejects_and_a_docstring(rule: Rule) -> None:
    assert rule.examples
    assert rule.rejects
    assert rule.doc.strip()


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
