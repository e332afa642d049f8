"""Reading what persons are from the words around their names."""

from __future__ import annotations

import pytest

from app.drafting.drafting import draft
from app.gazetteer.gazetteer import opened
from tests.drafting.drafts import people


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # In apposition before the name, whatever the noun is.
        ("The syndic, Ida Rosen, poured the wine.", "syndic"),
        ("She was led round by the wharf beadsman, Ida Rosen, and left.", "wharf beadsman"),
        ("The keeper of the clocks, Ida Rosen, came.", "keeper of the clocks"),
        ("They met the firm's founder, Ida Rosen, there.", "founder"),
        ("They met its chief trombonist, Ida Rosen.", "chief trombonist"),
        ("A hospital, whose bursar, Ida Rosen, knew us, took him in.", "bursar"),
        ("His opposite number, Ida Rosen, agreed.", "opposite number"),
        ("A smuggler known as Ida Rosen sold it.", "smuggler"),
        ("The mayor (Ida Rosen) came.", "mayor"),
        ("The barber, a solemn woman called Ida Rosen, was slow.", "barber"),
        ("His cook, a young Scot called Ida Rosen, sang.", "cook"),
        ("The host, Hungary's Ida Rosen, was late.", "host"),
        # Beside it.
        ("The ringmaster Ida Rosen bowed.", "ringmaster"),
        ("Mayor of Lyon Ida Rosen opened the fair.", "Mayor of Lyon"),
        ("Chargé d'affaires Ida Rosen came.", "Chargé d'affaires"),
        ("Professor emeritus Ida Rosen disagreed.", "Professor emeritus"),
        ("First Lady Ida Rosen came.", "First Lady"),
        ("Ida Rosen MP came.", "MP"),
        ("The prop Ida Rosen fell.", "prop"),
        # In apposition after it.
        ("Ida Rosen, 71, founder of Blue Heron, came.", "founder of Blue Heron"),
        ("We ate with Ida Rosen, a maker of kites, and her sons.", "maker of kites"),
        ("Ida Rosen, born in Cork, a miller, came.", "miller"),
        ("Ida Rosen, later bishop of Oslo, came.", "bishop of Oslo"),
        ("Ida Rosen, as chair of the trust, signed.", "chair of the trust"),
        ("Ida Rosen (who chairs the trust) came.", "chairs the trust"),
        ("Ida Rosen (double bass) bowed.", "double bass"),
        ("Ida Rosen the baker, and her dog, came.", "baker"),
        # In a clause.
        ("Ida Rosen, who runs the plant, said no.", "runs the plant"),
        ("Ida Rosen, who is fifty, is a glaciologist at Oslo.", "glaciologist at Oslo"),
        ("Ida Rosen had been a tram driver.", "tram driver"),
        ("Ida Rosen, who had come as interpreter, spoke.", "interpreter"),
        ("Ida Rosen was sworn in as president on Monday.", "president"),
        ("Ida Rosen runs the dispensary and keeps bees.", "runs the dispensary"),
        ("The firm named Ida Rosen as head of supply.", "head of supply"),
        ("We knew Mrs Ida Rosen, the consul's wife.", "consul's wife"),
        ("Ida Rosen teaches chemistry.", "teaches chemistry"),
        ("Our guide was Ida Rosen.", "guide"),
        # Where somebody belongs.
        ("Ms Ida Rosen, of Tamar Cheese, went on.", "of Tamar Cheese"),
        ("Ida Rosen of the WWF came.", "of the WWF"),
        ("Ida Rosen, University of Leeds, said so.", "University of Leeds"),
        # A rank, and what somebody is.
        ("Its commander, Colonel Ida Rosen, came.", "Colonel, commander"),
        ("They met a cousin of the Mir, Colonel Ida Rosen.", "Colonel"),
        ("They met Dr Ida Rosen there.", "Dr"),
        ("His wife, Ida Rosen, a retired nurse, came.", "retired nurse"),
    ],
)  # fmt: skip
def test_a_role(text: str, role: str) -> None:
    (found,) = people(text).values()
    assert found == role


@pytest.mark.parametrize(
    "text",
    [
        "In the film, Ida Rosen plays a nun.",
        "At the old hotel, Ida Rosen was waiting.",
        "That evening, Ida Rosen called.",
        "On Sunday, at a church service, Ida Rosen sang.",
        "When we met Ida Rosen, the rain had stopped.",
        "Ida Rosen, the rain and the wind met us.",
        "Ida Rosen, tired and cold, came.",
        "We told Ida Rosen the mayor was ill.",
        "Ida Rosen (left) came.",
        "The critics Oslo loved were kind to Ida Rosen.",
    ],
)
def test_what_is_no_role(text: str) -> None:
    assert people(text) == {"Ida Rosen": None}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The engineers Ida Rosen and Karl Brandt came.", "engineer"),
        ("Engineers Ida Rosen and Karl Brandt explained it.", "Engineer"),
        ("They were met by ministers Ida Rosen and Karl Brandt.", "minister"),
        ("The two pilots, Ida Rosen and Karl Brandt, slept.", "pilot"),
        ("Ida Rosen and Karl Brandt, both teachers, came.", "teacher"),
        ("Ida Rosen and Karl Brandt, weavers from Delft, came.", "weaver from Delft"),
    ],
)
def test_a_role_of_several(text: str, role: str) -> None:
    assert people(text) == {"Ida Rosen": role, "Karl Brandt": role}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ida Rosen dislikes trains. When the Danish trade minister came to Oslo, it snowed.",
         "Danish trade minister"),
        ("They gave the Dean of Ely a goat. “How kind,” said the Rev Ida Rosen.", "Dean of Ely"),
        ("The miller's widow, who gave us a room, recalled it. “She sang,” Ida Rosen said.",
         "miller's widow"),
        ("Ida Rosen put on a coat. The founder and chief executive of Blue Heron has come.",
         "founder and chief executive of Blue Heron"),
    ],
)  # fmt: skip
def test_a_role_by_which_the_text_calls_somebody_elsewhere(text: str, role: str) -> None:
    assert people(text)["Ida Rosen"] == role


@pytest.mark.parametrize(
    "text",
    [
        # Somebody new, whom one meets on the way.
        "Ida Rosen slept. Old Marchetti the ferryman left.",
        "Ida Rosen slept. The driver pulled up at the top.",
        "Ida Rosen went in. The old waiter shook his head.",
        # Borne by another, who was named.
        "They met Mayor Jo Berg. Ida Rosen slept. The mayor left.",
        # Two may be meant.
        "Ida Rosen met Karl Brandt. The novelist was cold.",
    ],
)
def test_a_role_that_may_be_of_another(text: str) -> None:
    assert people(text)["Ida Rosen"] is None


@pytest.mark.parametrize(
    "text",
    [
        "The contract maker, Selat Precision, builds the sets.",
        "The chief executive of Lumen Optics spoke.",
        "An analyst at Halloran Peak said no, and so did the head of Blue Heron.",
        "They drove by Land Rover to Gulu.",
        "Hellyer Grain met Silver Fern Farms, and the Armed Forces paraded.",
        "Sri Lanka won, and St Albans lost.",
        "The ship, the Vasa Star, sank. Its capital, Addis Ababa, lies high.",
        "They joined the Danish Red Cross.",
        "Florence was warm, and so was Victoria.",
    ],
)
def test_bodies_and_things_are_no_persons(text: str) -> None:
    assert draft(text, None, opened()).people == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bill had a fever. I left Bill at the inn.", ["Bill"]),
        ("Mine took me up a hill. Niamh's brought her to a lake.", ["Niamh"]),
        ("A. Rajendran, who runs the plant, smiled.", ["A. Rajendran"]),
        ("The report of the secretary, Bro. Piet Vos, was read.", ["Piet Vos"]),
        ("Signora Bertolini and Herr Brandt came.", ["Signora Bertolini", "Herr Brandt"]),
        ("A sailor named Jan Smit sang.", ["Jan Smit"]),
        ("Rosa, the cook, and Emil, the stoker, danced.", ["Rosa", "Emil"]),
        ("Last night Jo Berg said no.", ["Jo Berg"]),
        ("Eve Marlow arrived in Oslo.", ["Eve Marlow"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert list(people(text)) == names
