"""The published schema and documentation of tour files match the reader."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from app.tour import parse
from scripts.build_schema import TARGET, build
from tests.tours import BUNDLED, small

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = re.findall(
    r"```json\n(.*?)```", (ROOT / "docs" / "tour-file.md").read_text("utf-8"), re.DOTALL
)


@pytest.fixture(scope="module")
def validator() -> Any:
    schema = build()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_published_schema_matches_the_model() -> None:
    assert json.loads(TARGET.read_text("utf-8")) == build()


def test_the_bundled_tour_and_the_examples_conform_to_the_schema(validator: Any) -> None:
    assert len(EXAMPLES) == 2
    for text in (BUNDLED.read_text("utf-8"), *EXAMPLES):
        assert [error.message for error in validator.iter_errors(json.loads(text))] == []


@pytest.mark.parametrize("text", EXAMPLES)
def test_the_documented_examples_are_valid_tours(text: str) -> None:
    assert parse(text.encode(), "example").stops


def test_the_schema_finds_faults(validator: Any) -> None:
    bent = []
    for _ in range(4):
        bent.append(small())
    bent[0]["features"][0]["geometry"]["coordinates"] = [35.68, 139.75]
    bent[1]["features"][0]["properties"]["quotes"][0].pop("text")
    bent[2]["tour"]["format"] = 2
    bent[3]["features"][0]["properties"]["arrive"] = "1 May 2024"
    assert all(not validator.is_valid(value) for value in bent)
    assert validator.is_valid(small())
