"""Finding persons and their roles."""

from __future__ import annotations

import pytest

from app.drafting.drafting import draft
from app.gazetteer.gazetteer import opened
from tests.drafting.drafts import people, person


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("They met Danish Foreign Minister Karen Holst there.", "Karen Holst",
         "Danish Foreign Minister"),
        ("A note from Guo Wei, a foreign ministry spokesman, came.", "Guo Wei",
         "foreign ministry spokesman"),
        ("They saw Secretary of State John Foster Dulles.", "John Foster Dulles",
         "Secretary of State"),
        ("He met Minister of Trade and Industry Li Na.", "Li Na", "Minister of Trade and Industry"),
        ("They met its mayor, Luc Delattre.", "Luc Delattre", "mayor"),
        ("She met the deputy mayor of Aachen, Dr Petra Vogel.", "Petra Vogel",
         "deputy mayor of Aachen"),
        ("She met Hon Farid Hadd (Social Democrat), chair of the water board.", "Farid Hadd",
         "chair of the water board"),
        ("They met Hon Frank Simu (UPND, Solwezi) there.", "Frank Simu", "UPND, Solwezi"),
        ("The school director, Emir Demir, waited.", "Emir Demir", "school director"),
        ("She met the Duchess of Rotherby there.", "Duchess of Rotherby", "Duchess"),
        ("The singer Jess Armitage, 29, came.", "Jess Armitage", "singer"),
        ("They were led by a farmer named Andris Ozols.", "Andris Ozols", "farmer"),
        ("Here is Marta Kalniņa, a mechanic who once rode to Lisbon.", "Marta Kalniņa",
         "mechanic"),
        ("We met Dr. Peter Kamau, Cabinet Secretary for Trade, there.", "Peter Kamau",
         "Cabinet Secretary for Trade"),
        ("They were met by Mr J. R. R. Tolk.", "J. R. R. Tolk", None),
        ("They met Ms. Anouk de Wit and left.", "Anouk de Wit", None),
        ("They met Sultan Muhammad bin Tughluq and left.", "Muhammad bin Tughluq", "Sultan"),
        ("VISIT OF THE MINISTER OF WATER RESOURCES, MR. TARIQ AL-SABAH", "Tariq Al-Sabah",
         "MINISTER OF WATER RESOURCES"),
        ("Lady Hexham said that it had rained.", "Lady Hexham", None),
        ("My sister Aino says it was a dare.", "Aino", "sister"),
    ],
)  # fmt: skip
def test_a_name_and_a_role(text: str, name: str, role: str | None) -> None:
    found = person(text)
    assert (found.name, found.role) == (name, role)


def test_a_surname_or_a_first_name_is_a_mention_of_the_person() -> None:
    text = "They met Mayor Linda Parr. Mrs Parr smiled. “Come in,” said Linda."
    found = person(text)
    assert [text[start:end] for start, end in found.mentions] == ["Linda Parr", "Parr", "Linda"]


def test_a_couple_of_one_surname() -> None:
    found = people("They saw Lord Hexham. Lady Hexham smiled, and Lord Hexham said no.")
    assert set(found) == {"Lord Hexham", "Lady Hexham"}


def test_the_country_of_a_role() -> None:
    assert person("They met Danish Foreign Minister Karen Holst there.").country == "DK"
    assert person("They met Foreign Minister Karen Holst there.").country is None


@pytest.mark.parametrize(
    "text",
    [
        "She flew to San Antonio and on to Los Angeles with the Foreign Ministry.",
        "He caught the steamer Augusta Victoria at Port Said.",
        "The Paper Kites signed with Duna Records, and the Norwegian Refugee Council paid.",
        "Its director of St. Louis Airport said nothing on Monday in May.",
    ],
)
def test_places_and_institutions_are_no_persons(text: str) -> None:
    assert draft(text, None, opened()).people == ()


def test_persons_with_names_of_towns() -> None:
    text = (
        "Chad Boyd, a carpenter, met Florence Campbell, the head teacher, in Kingston. "
        "“Never,” said Jordan Lee, her spokesman."
    )
    names = [found.name for found in draft(text, None, opened()).people]
    assert names == ["Chad Boyd", "Florence Campbell", "Jordan Lee"]


def test_the_author_of_a_byline_is_a_person() -> None:
    assert people("By Karen Holst, Friday 17 May 2024\n\nThey met Mayor Jo Berg.") == {
        "Karen Holst": None,
        "Jo Berg": "Mayor",
    }
    assert people("By Staff Reporter, Friday 17 May 2024\n\nThey met Mayor Jo Berg.") == {
        "Jo Berg": "Mayor"
    }


def test_words_of_a_heading_above_a_paragraph_are_no_names() -> None:
    text = (
        "Chinese Aggression Prompts Stronger Ties\nThey met Mayor Jo Berg in the morning, and the "
        "talks went on until late in the evening, as all of them had been told before they came."
    )
    assert people(text) == {"Jo Berg": "Mayor"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Minister of Social Action, Awa Diop, met us.", ["Awa Diop"]),
        ("Paris, where de Gaulle had vetoed the entry, was left out.", ["de Gaulle"]),
        ("Zvonimir, who is nineteen, walked for six days.", ["Zvonimir"]),
        ("The talks ended.\n\nMedia contact: Paul Lisbon, Corporate Communications",
         ["Paul Lisbon"]),
        ("Cricket Scotland signed an agreement with Zimbabwe Cricket.", []),
        ("They signed with Pune-based Sahyadri Castings and with Danube Steel AG.", []),
        ("The critic of one Copenhagen paper called it long.", []),
        ("He led some 400,000 Eastern Christians and met the carmaker Isarwagen.", []),
        ("They signed with Haeun Metals, whose owner has a pen.", []),
        ("Josvik Vray of Truro went aboard. “A ship,” wrote Vray.", ["Josvik Vray"]),
        ("Ann Lee hopes so. Constanța I reached at dusk.", ["Ann Lee"]),
    ],
)  # fmt: skip
def test_names_that_look_like_others(text: str, expected: list[str]) -> None:
    assert list(people(text)) == expected


def test_a_word_for_a_country_is_no_person() -> None:
    text = "Ann Lee met the Malaysian, Thai and Cambodian defense ministers. Thai met Cambodian."
    assert [each.name for each in draft(text, None, opened()).people] == ["Ann Lee"]
