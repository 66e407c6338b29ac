import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_schema.text import Edit, View

TEXTS = st.text(alphabet="标准質量ab1,。\n\0\ud800", max_size=30)


@st.composite
def edits_of(draw, text):
    """Edits of a text that neither overlap nor come in order."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return draw(st.permutations([Edit(start, end, draw(TEXTS)) for start, end in pairs]))


@st.composite
def chains(draw):
    """A source, the view at the end of a chain of rewritings, and a source stretch for each of its characters."""
    source = draw(TEXTS)
    view = View(source)
    places = [(at, at + 1) for at in range(len(source))]
    for _ in range(draw(st.integers(0, 4))):
        if draw(st.booleans()):
            view = view.recast(view.text.swapcase())
            continue
        edits = draw(edits_of(view.text))
        places = moved(places, sorted(edits), len(source))
        view = view.rewrite(edits)
    return source, view, places


def moved(places, edits, source_length):
    """Follow every character through the edits one by one: slow, and plainly right."""
    done, at = [], 0
    for start, end, new in edits:
        done += places[at:start]
        stretch = (places[start][0], places[end - 1][1]) if end > start else point(places, start, source_length)
        done += [stretch] * len(new)
        at = end
    return done + places[at:]


def point(places, at, source_length):
    """Where an insertion stands: within a stretch that was replaced, else before the next character."""
    if at == len(places):
        end = places[-1][1] if places else source_length
        return end, end
    start, end = places[at]
    return (start, end) if at and places[at - 1][1] > start else (start, start)


@given(chains())
def test_each_character_maps_to_where_it_came_from(chain):
    _, view, places = chain
    assert len(places) == len(view)
    for at, (low, high) in enumerate(places):
        start, end = view.source_span(at, at + 1)
        if low == high:  # inserted: beside something deleted more than one point is right
            assert start == end
        else:
            assert (start, end) == (low, high)


@given(chains(), st.data())
def test_a_span_maps_to_the_hull_of_its_first_and_last_character(chain, data):
    source, view, _ = chain
    start = data.draw(st.integers(0, len(view)))
    end = data.draw(st.integers(start, len(view)))
    low, high = view.source_span(start, end)
    assert 0 <= low <= high <= len(source)
    if start < end:
        assert (low, high) == (view.source_span(start, start + 1)[0], view.source_span(end - 1, end)[1])


@given(TEXTS, st.data())
def test_a_rewriting_is_the_edits_carried_out(text, data):
    edits = data.draw(edits_of(text))
    expected, at = "", 0
    for start, end, new in sorted(edits):
        expected += text[at:start] + new
        at = end
    assert View(text).rewrite(edits).text == expected + text[at:]


def test_nothing_to_do_gives_the_same_view():
    view = View("质量")
    assert view.rewrite([]) is view
    assert view.recast("质量") is view


@pytest.mark.parametrize(
    ("edits", "reason"),
    [
        ([Edit(0, 2, ""), Edit(1, 3, "")], "overlap"),
        ([Edit(2, 1, "")], "leaves a text"),
        ([Edit(0, 9, "")], "leaves a text"),
    ],
)
def test_unsound_edits_are_refused(edits, reason):
    with pytest.raises(ValueError, match=reason):
        View("质量提升").rewrite(edits)


def test_a_recast_of_another_length_is_refused():
    with pytest.raises(ValueError, match="from 2 to 3"):
        View("质量").recast("质量月")


def test_what_was_deleted_beside_a_span_stays_outside():
    view = View("標(biāo)準(zhǔn)化").rewrite([Edit(1, 7, ""), Edit(8, 14, "")])
    assert [view.source_span(at, at + 1) for at in range(3)] == [(0, 1), (7, 8), (14, 15)]
    assert view.source_span(0, 2) == (0, 8)


def test_an_insertion_is_a_point_of_the_source():
    assert View("ab").rewrite([Edit(0, 0, "x")]).source_span(0, 1) == (0, 0)
    assert View("ab").rewrite([Edit(2, 2, "x")]).source_span(2, 3) == (2, 2)


def test_views_are_values():
    one, other = (View("质 量").rewrite([Edit(1, 2, "")]) for _ in range(2))
    assert one == other
    assert len({one, other}) == 1
