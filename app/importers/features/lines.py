"""Adds the stops of all features of a file; without points, the ends of its lines are offered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.importers.features.geometry import Position
from app.importers.features.stops import Feature, Spot, StopMaker
from app.importers.imported import Answer, Answers, ImportRefused, Question
from app.importers.stated.dates import when_or_none
from app.importers.stated.values import elements, members, text

QUESTION = "rests"
_NAMED = 5


def add_all(
    features: Sequence[Feature], maker: StopMaker, answers: Answers
) -> tuple[Question, ...]:
    """Adds the stops of features, or the ends of their lines if they have no points at all.

    Returns what there is to ask. Raises ``ImportRefused`` if no feature says where it is.
    """
    maker.learn(features)
    if any(map(_is_place, features)):
        for feature in features:
            maker.add(feature)
        return ()
    if not any(feature.shapes.lines for feature in features):
        if any(feature.shapes.polygons for feature in features):
            raise ImportRefused(
                "The file has polygons and no points, and a stop is a point: add points where they"
                " are."
            )
        raise ImportRefused("The features have no places and no names: choose another file.")
    question = _ends_question(features, answers)
    for feature in features:
        maker.count_shapes(feature)
    if question.chosen == "ends":
        for feature, spots in ends(features):
            maker.add_at(feature, spots)
    return (question,)


def _is_place(feature: Feature) -> bool:
    """Whether a feature is a point, or a place that is not known."""
    shapes = feature.shapes
    is_named = shapes.is_nowhere and not feature.is_empty
    return bool(shapes.points or shapes.faulty) or is_named


def _ends_question(features: Sequence[Feature], answers: Answers) -> Question:
    """The question whether the ends of lines are stops; a line that closes has one end."""
    names = dict.fromkeys(feature.name for feature in features if feature.shapes.lines)
    chosen = answers.get(QUESTION, "")
    count = sum(len(spots) for _, spots in ends(features))
    return Question(
        id=QUESTION,
        kind="rests",
        about=next(iter(names), ""),
        answers=(Answer("none"), Answer("ends", count=count)),
        chosen="none" if chosen == "none" else "ends",
        is_open=chosen not in ("ends", "none"),
        where=tuple(filter(None, names))[:_NAMED],
    )


def ends(features: Sequence[Feature]) -> Iterator[tuple[Feature, list[Spot]]]:
    """The ends of the lines of each feature, with the times there if the file has them.

    A line that begins where the one before it has ended shares that end.
    """
    last: Position | None = None
    for feature in features:
        spots = []
        times = _times(feature)
        for number, line in enumerate(feature.shapes.lines):
            of_line = times[number] if number < len(times) else []
            has_times = len(of_line) == len(line)
            is_closed = line[0][:2] == line[-1][:2]
            for index, suffix in ((0, "start"), (-1, "end")):
                if last is None or line[index][:2] != last[:2]:
                    time = text(of_line[index]) if has_times else ""
                    end = "" if is_closed else suffix
                    spots.append(Spot(line[index], end, when_or_none(time)))
                last = line[index]
        if spots:
            yield feature, spots


def _times(feature: Feature) -> list[list[object]]:
    """The times of a line's positions, as converters of GPX write them beside it."""
    beside = members(feature.members.values.get("coordinateProperties"))
    times = elements(beside.get("times") or feature.members.values.get("coordTimes"))
    return [elements(each) for each in times] if times and isinstance(times[0], list) else [times]
