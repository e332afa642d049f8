"""Meetings that are told by who acts on whom."""

from __future__ import annotations

import pytest

from app.drafting.draft import Draft
from app.drafting.drafting import draft
from app.gazetteer.gazetteer import opened
from app.tour.when import When

HER = "Minister Ann Lee flew to Lima on Monday. Lee is on a tour of the coast. "
HIM = "Minister Paul Orton flew to Lima on Monday. Orton is on a tour of the coast. "
US = "We flew to Lima on Monday. Our bus was late, and we slept. We rose at six. My feet hurt us. "


def met(text: str) -> set[str]:
    """Who is met, by a text."""
    proposals: Draft = draft(text, When("2025-11-02"), opened())
    return {name for meeting in proposals.meetings for name in meeting.who}


@pytest.mark.parametrize(
    "text",
    [
        "There the rector, Tom Ray, gave her lunch in the refectory.",
        "Tom Ray, who farms llamas, let her try the loom.",
        "The harbour master, Tom Ray, kept her waiting for two hours.",
        "The abbot, Tom Ray, took Lee aside after Mass.",
        "Governor Tom Ray asked her about the port.",
        "“You are late,” Governor Tom Ray told her.",
        "Governor Tom Ray is to show Lee the new port.",
        "Governor Tom Ray pinned a medal on Lee.",
        "Governor Tom Ray introduced Lee to the guild.",
        "Governor Tom Ray drove Lee to the mine himself.",
        "Governor Tom Ray walked with her along the quay.",
        "The conductor Tom Ray rehearsed with her for an hour.",
        "The governor, Tom Ray, spared her half an hour.",
        "The governor, Tom Ray, found twenty minutes between two funerals.",
        "Governor Tom Ray came to her hotel with maps.",
        "Governor Tom Ray came to greet her at the pier.",
        "Tom Ray, the consul, put her up for the night.",
    ],
)
def test_somebody_does_something_to_the_traveller(text: str) -> None:
    assert met(HER + text) == {"Tom Ray"}


@pytest.mark.parametrize(
    "text",
    [
        "Lee was cross-examined by the editor, Tom Ray.",
        "Lee was given a tour of the dam by engineer Tom Ray.",
        "She was handed the keys by Mayor Tom Ray.",
        "She will be welcomed by Governor Tom Ray.",
        "Lee was joined for lunch by Governor Tom Ray.",
        "The degree was conferred on Lee by the rector, Tom Ray.",
        "Lee dozed on deck and was woken by the pilot, Tom Ray.",
    ],
)
def test_something_is_done_to_the_traveller_by_somebody(text: str) -> None:
    assert met(HER + text) == {"Tom Ray"}


@pytest.mark.parametrize(
    "text",
    [
        "She ran into the poet Tom Ray at the market.",
        "She bumped into Tom Ray, a poet, at the market.",
        "She went to see Governor Tom Ray about the port.",
        "She put her case to Governor Tom Ray.",
        "She took a lesson in weaving from the craftsman Tom Ray.",
        "Lee answered questions from Senator Tom Ray.",
        "Lee thanked Governor Tom Ray for the welcome.",
        "Lee presented Governor Tom Ray with a map.",
        "Lee stayed with the consul, Tom Ray.",
        "She shook the hand of Governor Tom Ray.",
        "Lee prayed with Bishop Tom Ray in the cathedral.",
        "Lee, who lunched with Governor Tom Ray, was cheerful.",
        "Over breakfast with the banker Tom Ray she learned of the strike.",
        "In the presence of Governor Tom Ray, Lee opened the bridge.",
        "That night the party were guests of Governor Tom Ray.",
        "Lee and the governor, Tom Ray, planted a tree.",
        "Governor Tom Ray and Lee planted a tree.",
    ],
)
def test_the_traveller_does_something_with_somebody(text: str) -> None:
    assert met(HER + text) == {"Tom Ray"}


@pytest.mark.parametrize(
    "text",
    [
        "Lee called at the Chamber of Commerce. Its president, Tom Ray, was blunt.",
        "She visited the museum, whose director, Tom Ray, collects clocks.",
        "Governor Tom Ray was cheerful. She gave him a map.",
        "The poet Tom Ray had come down from the hills, and the two walked for an hour.",
    ],
)
def test_somebody_is_met_where_no_name_stands(text: str) -> None:
    assert met(HER + text) == {"Tom Ray"}


@pytest.mark.parametrize(
    "text",
    [
        "She sat between Bishop Tom Ray and the judge, Max Orr.",
        "She was met by Bishop Tom Ray and the judge, Max Orr.",
        "Bishop Tom Ray and the judge, Max Orr, took her to the station.",
        "Bishop Tom Ray came with the judge, Max Orr. Lee dined with both.",
    ],
)
def test_several_are_met_together(text: str) -> None:
    assert met(HER + text) == {"Tom Ray", "Max Orr"}


@pytest.mark.parametrize(
    "text",
    [
        "The prefect, Tom Ray, cooked for us.",
        "The sacristan, Tom Ray, told us about the bells.",
        "We were shown the crypt by the sacristan, Tom Ray.",
        "We fell in with Tom Ray, a plumber.",
        "I went to Dr Tom Ray with my foot.",
    ],
)
def test_who_tells_the_text_travels(text: str) -> None:
    (name,) = met(US + text)
    assert name.endswith("Tom Ray")


@pytest.mark.parametrize(
    "text",
    [
        "Governor Tom Ray telephoned her from Cusco.",
        "She spoke by telephone with Governor Tom Ray.",
        "Governor Tom Ray wrote to her.",
        "She sent a letter to Governor Tom Ray.",
        "Governor Tom Ray praised her in a newspaper.",
        "Governor Tom Ray criticised her.",
        "The opposition leader, Tom Ray, accused her of waste.",
        "The analyst Tom Ray said the tour had cost her votes.",
        "Senator Tom Ray told the newspaper that she was wrong.",
        "Senator Tom Ray, who defeated her in May, stayed in Oslo.",
        "Senator Tom Ray opened his shop there.",
        "She admires the poet Tom Ray.",
        "She is married to the banker Tom Ray.",
        "She has a dispute with Governor Tom Ray.",
        "She disagreed with Governor Tom Ray.",
        "She was appointed by President Tom Ray in 2019.",
        "She stood before a statue of the poet Tom Ray.",
        "She saw a bridge built by the engineer Tom Ray.",
        "A train hired by the banker Tom Ray took her to the sea.",
        "She read a poem by Tom Ray.",
        "She met the poet Tom Ray in 1999.",
        "She had once met the poet Tom Ray.",
        "She did not meet Governor Tom Ray.",
        "Governor Tom Ray refused to see her.",
        "She had hoped to meet Governor Tom Ray.",
        "A lunch with Governor Tom Ray was called off.",
        "Her trip follows one by Senator Tom Ray.",
        "Her spokesman, Tom Ray, said she was tired.",
    ],
)
def test_who_is_elsewhere_is_not_met(text: str) -> None:
    assert met(HER + text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Senator Max Orr was received by Governor Tom Ray.",
        "Governor Tom Ray met Senator Max Orr in Cusco.",
        "Princess Amalia opened the new wing, and was received by the Governor, Tom Ray.",
    ],
)
def test_two_others_meet_each_other_only(text: str) -> None:
    assert met(HER + text) == set()


def test_a_pronoun_of_the_other_gender_is_not_the_traveller() -> None:
    assert met(HIM + "Governor Tom Ray showed him the port.") == {"Tom Ray"}
    assert met(HIM + "Governor Tom Ray has a sister. Tom Ray showed her the port.") == set()


def test_an_office_stands_for_the_traveller() -> None:
    text = HIM + "Bishop Tom Ray sat next to the minister. "
    assert met(text) == {"Tom Ray"}


def test_companions_are_not_met() -> None:
    text = HIM + "With him went his wife, Ada Orton. Ada Orton was shown the ward by Dr Tom Ray."
    assert {name.removeprefix("Dr ") for name in met(text)} == {"Tom Ray"}


@pytest.mark.parametrize(
    "text",
    [
        "Tom Ray came to meet her at the pier.",
        "Governor Tom Ray was cheerful. She gave him a map.",
        "She met Governor Tom Ray.",
        "That night she was a guest of Governor Tom Ray.",
    ],
)
def test_the_reason_shows_words_of_the_text(text: str) -> None:
    (meeting,) = draft(HER + text, When("2025-11-02"), opened()).meetings
    for word in meeting.reason.words.replace("…", " ").split():
        assert word in HER + text


@pytest.mark.parametrize(
    "text",
    [
        "She was accompanied by her secretary, Tom Ray.",
        "Her brother, Tom Ray, said she wrote to him every day.",
        "Lee thanked her late teacher, Tom Ray.",
        "The visit was arranged by the consul, Tom Ray.",
        "The banker Tom Ray has asked the court to stop her.",
        "Tom Ray, head of the opposition, told the party conference that she was weak.",
        "A photograph by Tom Ray shows her on the pier.",
        "A protest was led by the trade unionist Tom Ray.",
        "She hopes that President Tom Ray will receive her.",
        "Her predecessor, Tom Ray, took the same road in 2011.",
        "She laid a wreath at the tomb of General Tom Ray.",
        "The dam was built by the engineer Tom Ray, and it leaks.",
    ],
)
def test_relatives_staff_and_bystanders_are_not_met(text: str) -> None:
    assert met(HER + text) == set()


def test_in_a_text_by_a_traveller_two_others_do_not_meet_the_traveller() -> None:
    assert met(US + "The poet Tom Ray was born in Cusco. He told her so.") == set()
    assert met(US + "The poet Tom Ray was born in Cusco. He told us so.") == {"Tom Ray"}


@pytest.mark.parametrize(
    "text",
    [
        "“I came for the syrup,” said Tom Ray, a retired pilot, who had her sign his cap.",
        "Tom Ray, the harbour master, recalled that she had asked about the nets.",
        "Tom Ray, the ambassador, came too, and stayed for supper.",
        "At the gate stood Tom Ray, the mayor, with bread and salt.",
        "Tom Ray, the mayor, took her arm on the stairs.",
        "A farmer, Tom Ray, pressed a jar of honey into her hands.",
        "Her partner at dinner was Tom Ray, a banker.",
        "Lee spent the night at the farm of Tom Ray, a breeder.",
        "Tom Ray, the minister of fish, sat across the table.",
        "Tom Ray signed for the port, Lee for Peru.",
        "A round table brought together Lee, Tom Ray, the banker, and students.",
        "The ribbon was cut by Lee and the mayor, Tom Ray.",
    ],
)
def test_gestures_seats_and_houses_show_who_was_there(text: str) -> None:
    assert met(HER + text) == {"Tom Ray"}


@pytest.mark.parametrize(
    "text",
    [
        "Tom Ray, the banker, came to power in May.",
        "Tom Ray, the banker, came under fire in Lima.",
        "Tom Ray, a professor in Lima, said she had failed.",
        "A portrait of Tom Ray, the founder, hung over the table.",
        "A report by Tom Ray, an economist, lay on the table.",
        "A ferry called Tom Ray took her across.",
    ],
)
def test_who_is_spoken_of_is_not_there(text: str) -> None:
    assert not met(HER + text)
