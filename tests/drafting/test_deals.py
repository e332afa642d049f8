"""Agreements of every kind, and their parties."""

from __future__ import annotations

import pytest

from app.drafting.draft import ProposedAgreement, Reason
from app.drafting.drafting import draft
from app.gazetteer.gazetteer import opened
from app.tour.when import When

START = "Peruvian Minister Ann Lee flew to Oslo on Monday. Lee is on a tour of the coast. "


def agreed(text: str) -> list[ProposedAgreement]:
    """The agreements that are ticked."""
    proposals = draft(START + text, When("2025-11-02"), opened())
    return [agreement for agreement in proposals.agreements if agreement.ticked]


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        ("The two ministers put their names to a convention on mines.", "Convention on mines",
         "signed"),
        ("Lee left with a promise that the port would reopen.",
         "Promise that the port would reopen", "agreed"),
        ("Lee came away with an order for forty buses.", "Order for forty buses", "agreed"),
        ("The port company won a contract to dredge the channel.",
         "Contract to dredge the channel", "agreed"),
        ("Both towns were linked under a charter signed in the town hall.", "Charter", "signed"),
        ("The council gave its word that the pier would be repaired.",
         "Agreement that the pier would be repaired", "announced"),
        ("The bank committed itself to lend 40 million dollars.",
         "Agreement to lend 40 million dollars", "announced"),
        ("The mine pledged to hire two hundred people.", "Agreement to hire two hundred people",
         "announced"),
        ("The two schools shook hands on an exchange of pupils.", "Exchange of pupils", "agreed"),
        ("The museum agreed to lend three mummies.", "Agreement to lend three mummies", "agreed"),
        ("A lease on the old fort was signed at noon.", "Lease on the old fort", "signed"),
        ("The company secured a licence to fish for anchovy.", "Licence to fish for anchovy",
         "agreed"),
        ("The airline is to buy six aircraft from the Bremen yard.",
         "Buy six aircraft from the Bremen yard", "announced"),
        ("The two churches concluded a covenant.", "Covenant", "agreed"),
        ("Instruments of ratification were exchanged.", "Instruments of ratification", "agreed"),
        ("Under an understanding reached on Monday, lorries will cross by night.",
         "Understanding", "agreed"),
        ("The library accepted a loan of forty maps.", "Loan of forty maps", "agreed"),
        ("The terms of a truce were hammered out overnight.", "Truce", "agreed"),
        ("They settled on a joint plan for the river.", "Joint plan for the river", "agreed"),
        ("The two sides extended until 2030 an accord on tolls.", "Accord on tolls", "agreed"),
    ],
)  # fmt: skip
def test_an_agreement_has_a_title_and_a_status(text: str, title: str, status: str) -> None:
    (agreement,) = agreed(text)
    assert (agreement.title, agreement.status) == (title, status)


@pytest.mark.parametrize(
    "text",
    [
        "No contract was signed.",
        "A treaty on fish remains under discussion.",
        "Lee sought a treaty on fish.",
        "Lee promised to return.",
        "Lee promised to be brief.",
        "Lee is committed to peace.",
        "The treaty was signed in 1951.",
        "The deal was postponed.",
        "Talks on a pact collapsed.",
        "Lee ordered a coffee.",
        "Lee won a medal.",
        "She received an order to come home.",
        "She received a warm welcome.",
        "She gave her word of thanks.",
        "The two sides failed to sign an accord.",
        "Without a contract she went home.",
        "The two parted without a deal.",
        "They hope to conclude a treaty.",
        "The terms were discussed.",
        "The orchestra gave a concert under contract.",
        "She made a speech on the treaty.",
        "She left with a cold.",
        "The signing of the lease fell through.",
        "A plan to sign a lease was dropped.",
        "Lee would not sign the lease.",
        "Nothing was agreed.",
    ],
)
def test_what_came_to_nothing_is_no_agreement(text: str) -> None:
    assert agreed(text) == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("A protocol was initialled by the Red Crescent and the northern authorities.",
         ("Red Crescent", "northern authorities")),
        ("The two dioceses signed a covenant.", ("two dioceses",)),
        ("Polar Shipping secured an order for two ferries.", ("Polar Shipping",)),
        ("Polar Shipping and Norwind Energy signed a contract for two ferries.",
         ("Polar Shipping", "Norwind Energy")),
        ("The two countries signed a treaty on fish.", ("PE", "NO")),
        ("Lee signed a treaty on fish.", ()),
        ("On Tuesday a treaty on fish was signed.", ()),
    ],
)  # fmt: skip
def test_the_parties_are_the_subject_and_the_other_side(
    text: str, parties: tuple[str, ...]
) -> None:
    (agreement,) = agreed(text)
    assert agreement.parties == parties


def test_parties_that_are_not_named_are_inferred_with_the_words_for_them() -> None:
    (both,) = agreed("The two countries signed a treaty on fish.")
    assert both.parties_inferred == Reason("parties not named", "The two countries")
    (named,) = agreed("Peru and Norway signed a treaty on fish.")
    assert (named.parties, named.parties_inferred) == (("PE", "NO"), None)


def test_both_countries_are_the_two_that_the_sentence_names() -> None:
    (agreement,) = agreed(
        "Chile has sold Denmark fish for years, and on Tuesday the two countries signed a treaty."
    )
    assert agreement.parties == ("CL", "DK")
    assert agreement.parties_inferred is not None


@pytest.mark.parametrize(
    "text",
    [
        "The hall had been promised to a judo club.",
        "She agreed to a second helping.",
        "They agreed that the soup was cold.",
        "The two agreed on very little.",
        "Lee agreed to pose for a photograph.",
        "Lee signed copies of her treaty history.",
        "The two exchanged a joke about a contract.",
        "The ministry awarded the contract to a German firm before she came.",
        "The company, which won a contract from Lima in 2019, was not at the table.",
        "Her father once signed a contract to build the pier.",
    ],
)
def test_what_binds_nobody_or_is_of_another_time_is_no_agreement(text: str) -> None:
    assert not agreed(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council agreed to a joint patrol of the bay.",
        "The mine agreed to a sale of the old pier.",
        "They agreed that the border would be reopened.",
        "The company won a contract from Lima to build a pier.",
    ],
)
def test_a_thing_that_is_agreed_to_is_an_agreement(text: str) -> None:
    (agreement,) = agreed(text)
    assert agreement.status == "agreed"


def test_the_day_of_a_visit_is_not_that_of_what_had_been_done_before() -> None:
    (now,) = agreed("Peru lifted the ban on fish.")
    assert now.date is not None
    (done,) = agreed("Peru has already lifted the ban on fish.")
    assert done.date is None
