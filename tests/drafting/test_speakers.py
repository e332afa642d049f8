"""Finding who says a quotation."""

from __future__ import annotations

import pytest

from tests.drafting.drafts import drafted, quotation, speakers

_INTRODUCTION = (
    "Danish Foreign Minister Karen Holst met Arif Santoso, the mayor of Jakarta, on Monday. "
)


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("“We came,” Holst told reporters.", "Karen Holst", "named after"),
        ("“We came,” said Karen Holst, who was tired.", "Karen Holst", "named after"),
        ("“We came?” Holst asked.", "Karen Holst", "named after"),
        ("“We came,” said her spokesman, Jo Berg.", "Jo Berg", "named after"),
        ("“We came to help,” according to Holst.", "Karen Holst", "named after"),
        ("According to Santoso, she “asked good questions all day.”", "Arif Santoso",
         "named before"),
        ("Holst said: “We came.”", "Karen Holst", "named before"),
        ("A spokesman, Guo Wei, called it “a windmill of words.”", "Guo Wei", "named before"),
        ("“We came,” the mayor admitted.", "Arif Santoso", "role after"),
        ("“We came,” the foreign minister said.", "Karen Holst", "role after"),
        ("“We came,” her mother said.", "her mother", "role after"),
        ("“We came,” said a clerk.", "a clerk", "role after"),
        ("“We came,” another walker said.", "another walker", "role after"),
        ("Two diplomats left. “We came,” one of them said.", "a diplomat", "role after"),
        ("“We came,” I said.", "I", "first person"),
    ],
)  # fmt: skip
def test_a_tag(text: str, speaker: str, kind: str) -> None:
    found = quotation(f"{_INTRODUCTION}\n\n{text}")
    assert (found.speaker, found.speaker_reason.kind) == (speaker, kind)


def test_only_tags_with_a_name_or_a_role_are_ticked() -> None:
    text = f"{_INTRODUCTION}\n\n“A day,” said Holst. “Two days.” “Three,” she said.\n\n“Four.”"
    found = drafted(text).quotations
    assert [each.ticked for each in found] == [True, False, False, False]
    assert [each.speaker_inferred for each in found] == [False, True, True, True]


def test_a_role_is_inferred_and_offers_others() -> None:
    found = quotation(f"{_INTRODUCTION}\n\n“We came,” the mayor admitted.")
    assert found.speaker_inferred
    assert found.alternatives == ("Karen Holst",)


def test_a_tag_in_the_middle_of_a_sentence_holds_for_both_parts() -> None:
    text = f"{_INTRODUCTION}\n\n“Nobody plans,” said Santoso, “unless they must.”"
    assert speakers(text) == ["Arif Santoso", "Arif Santoso"]
    assert [found.ticked for found in drafted(text).quotations] == [True, True]


def test_the_same_paragraph() -> None:
    text = f"{_INTRODUCTION}\n\n“We came,” Santoso said in his office. “And we left.”"
    second = drafted(text).quotations[1]
    assert (second.speaker, second.speaker_reason.kind) == ("Arif Santoso", "same paragraph")


def test_a_quotation_of_several_paragraphs_has_one_speaker() -> None:
    text = "Singer Jess Armitage laughed.\n\n“We drove on.\n\n“Nobody came.\n\n“The dog left.”"
    found = drafted(text).quotations
    assert [each.speaker for each in found] == ["Jess Armitage"] * 3
    assert [each.speaker_reason.kind for each in found[1:]] == ["goes on", "goes on"]


def test_pronouns_follow_the_gender_of_a_name() -> None:
    text = "Karen Holst met Peter Lund in Oslo. “It is cold,” {} said."
    assert speakers(text.format("she")) == ["Karen Holst"]
    assert speakers(text.format("he")) == ["Peter Lund"]


def test_pronouns_mean_somebody_without_a_name() -> None:
    text = "Karen Holst came. In the evening her son showed us the loom. “It is old,” he said."
    assert speakers(text) == ["her son"]


def test_a_dialogue_goes_back_and_forth() -> None:
    text = (
        "“Where from?” asked the customs man.\n\n“Everywhere,” said Lena Moritz.\n\n"
        "“That is not a country.”\n\n“It is a tour.”"
    )
    assert speakers(text) == ["the customs man", "Lena Moritz", "the customs man", "Lena Moritz"]


def test_two_subjects_are_not_ticked() -> None:
    text = "Karen Holst and Peter Lund vowed to “leave no stone unturned.”"
    found = quotation(text)
    assert not found.ticked
    assert found.speaker_inferred


def test_labels_of_a_transcript() -> None:
    text = "We drove with Jonas Berg and Karen Holst. Jonas: “Would you jump?” Karen: “Never.”"
    assert speakers(text) == ["Jonas Berg", "Karen Holst"]


def test_nobody_is_invented() -> None:
    found = quotation("It was late and the rain had come. “We go on until the morning.”")
    assert found.speaker is None
    assert not found.ticked


def test_an_institution_is_not_ticked() -> None:
    found = quotation("“We came to help,” according to a Pentagon statement.")
    assert found.speaker == "a Pentagon statement"
    assert not found.ticked


def test_a_country_is_no_verb_and_no_speaker() -> None:
    text = "Karen Holst said the United States would “stoutly defend its interests” there."
    assert speakers(text) == ["Karen Holst"]
    text = "Karen Holst spoke at a base in South Korea, emphasizing “peace through great strength.”"
    assert speakers(text) == ["Karen Holst"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘New,’ said the porter at the gate, ‘and not paid for.’", ["the porter at the gate"] * 2),
        ("“You're late,” the man behind the counter grunted. “It has gone.”",
         ["the man behind the counter"] * 2),
        ("‘Is it far?’ I asked a boy on a bicycle.\n\n‘No,’ he said. ‘It is hilly.’",
         ["I", "a boy", "a boy"]),
        ("‘Do you play?’ Karen Holst asked the younger nun.\n\n‘Never,’ she said.",
         ["Karen Holst", "the younger nun"]),
        ("Ann Weiss met Peter Lund. “We fight,” Lund says.\n\n“He fights,” Weiss corrects him."
         "\n\n“True.”", ["Peter Lund", "Ann Weiss", "Peter Lund"]),
        ("The barber, a solemn man called Zvonimir, was slow. “I was in Reading,” he said.",
         ["Zvonimir"]),
        ("Here is “the end of the line”, as the driver put it.", ["the driver"]),
        ("A line of women waited. “It is far,” one of them told us.", ["one of them"]),
        ("President Jo Berg received Mayor Karl Weiss in Bonn. He was cold. At noon he told "
         "Peter Lund, “Come back later.”", ["Jo Berg"]),
        ("With Mayor Karl Weiss beside him Peter Lund left. In the car that evening he said "
         "to Jo Berg: “I go.”", ["Peter Lund"]),
        ("French President Luc Moreau met Kenya's President Amos Odera. The Kenyan leader was "
         "blunt. “We are tired,” he said.", ["Amos Odera"]),
        ("Mayor Jo Berg spoke. Reports of a rift were dismissed as “pure fantasy” by Berg.",
         ["Jo Berg"]),
        ("Mayor Jo Berg met the council. He called for an end to its “secret talks.”", ["Jo Berg"]),
        ("Mayor denies rift, calls reports ‘pure gossip’\n\nMayor Jo Berg met Ann Lee on Monday.",
         ["Jo Berg"]),
    ],
)  # fmt: skip
def test_speakers_of_other_kinds_of_text(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize("speaker", ["a spokesman", "one of them", "another"])
def test_somebody_who_may_be_anybody_is_not_ticked(speaker: str) -> None:
    assert not quotation(f"Many came. “Not a single one,” {speaker} said.").ticked


def test_words_that_somebody_rejects_are_not_ticked_as_theirs() -> None:
    text = "Mayor Jo Berg rejected claims of a “secret deal made in the dark by the council”."
    assert [found.ticked for found in drafted(text).quotations] in ([], [False])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“When was it?”\n\n“Long ago, madam.”\n\n“Who played?”",
         ["Karen Holst", "Arif Santoso", "Karen Holst"]),
        ("“You are late.”\n\n“It rained.”\n\n“Good,” said Santoso.",
         ["Arif Santoso", "Karen Holst", "Arif Santoso"]),
        ("A boy in a red shirt watches from the stairs. “Is she here?” he asks.", ["A boy"]),
        ("A baker, who would not be named, laughed. “No,” she said.", ["A baker"]),
        ("One of the nurses laughed. “He cried,” she said.", ["One of the nurses"]),
        ("“We came,” said Holst. Santoso disagreed: “She was late.”",
         ["Karen Holst", "Arif Santoso"]),
        ("“We came,” said Holst. A spokesman, Jo Berg, nodded. “She was late.”",
         ["Karen Holst", "Jo Berg"]),
    ],
)  # fmt: skip
def test_who_speaks_without_a_tag_or_a_name(text: str, expected: list[str]) -> None:
    assert speakers(f"{_INTRODUCTION}\n\n{text}") == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We fight,” Holst quipped.", "Karen Holst"),
        ("“We fight,” a shepherd, Ida Rosen, told her.", "Ida Rosen"),
        ("The ministry said through its clerk, Ida Rosen, that it was “open to all.”", "Ida Rosen"),
        ("The ministry said via a spokeswoman that it was “open to everyone.”", "a spokeswoman"),
        ("Her aide, Ida Rosen, offered only that it had been “warm, like soup.”", "Ida Rosen"),
        ("In the words of Ida Rosen, it is “a shed with ideas.”", "Ida Rosen"),
        ("The carmakers' lobby spoke of “a very thin sort of gruel.”", "The carmakers' lobby"),
        ("A woman selling eggs laughed. “Nobody walks,” she said.", "A woman"),
        ("Tehran said that it was “not worth the paper.”", "Tehran"),
        ("“It rained,” the old man at the gate told us.", "the old man at the gate"),
        (
            "“We listened to all.”\n\n– The Honourable Ida Rosen, Minister of Trade",
            "Ida Rosen",
        ),
        ("“We listened to them all.”\n— Ida Rosen, chair of the union", "Ida Rosen"),
        ("I went to Dr Rosen, whose name a nurse had given me. “Eat,” he said.", "Dr Rosen"),
        ("It was far, according to Ms Rosen. “Very far,” she said.", "Ms Rosen"),
    ],
)
def test_speakers_by_the_structure_of_a_sentence(text: str, speaker: str) -> None:
    assert speakers(f"{_INTRODUCTION}\n\n{text}") == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # An epithet is whoever was named, but not for sure.
        ("Ida Rosen met Karl Brandt. “It is far,” the Danish climber said.", "Ida Rosen"),
        ("Ida Rosen built it. “It floats,” says its maker.", "Ida Rosen"),
    ],
)
def test_epithets_are_not_ticked(text: str, speaker: str) -> None:
    found = quotation(text)
    assert (found.speaker, found.ticked) == (speaker, False)


@pytest.mark.parametrize(
    "text",
    [
        "The next day a coach took us there, calling at “the best noodle bar in town”.",
        "Maria Stone has spent this week calling the plan dead. “I have read it,” she said.",
    ],
)
def test_times_do_not_speak(text: str) -> None:
    found = quotation(text).speaker or ""
    assert "day" not in found.split()
    assert "week" not in found.split()


def test_a_formal_role_means_whom_the_text_is_about() -> None:
    text = (
        "The Minister of Trade, Ida Rosen, flew to Oslo.\n\nShe met Minister of Ports Karl Brandt."
        "\n\nLater the Minister drove to Bergen. “We need ships,” she told the pilots."
    )
    assert speakers(text) == ["Ida Rosen"]


def test_a_paragraph_of_only_a_quotation_goes_on_unless_somebody_else_is_there() -> None:
    text = (
        "Premier Ann Lee said that President Tom Ray had called her.\n\n" + "It rained.\n\n" * 4
        + "Lee called for “calm.”\n\n“We need more boats.”\n\n“Boats matter,” Lee added."
    )  # fmt: skip
    assert [each.speaker for each in drafted(text).quotations] == ["Ann Lee"] * 3
