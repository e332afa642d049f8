"""Reads and operates Tour Atlas like a screen reader, over the accessibility bus.

Usage, with the system's Python, for which Debian builds ``pyatspi``::

    atspi_walker.py tree                      all windows as JSON
    atspi_walker.py do ACTION ROLE NAME       performs an action of the first such node
    atspi_walker.py type TEXT ROLE NAME       writes into it
    atspi_walker.py where ROLE NAME           left, top, width and height on the screen
    atspi_walker.py words WORDS ROLE NAME     the bounds of their first and last character

``do`` and ``type`` print as JSON whether they succeeded; ``where`` prints ``null`` for a node that
is not visible. A process serves one call, because the library caches what it has read and notices
changes only in a main loop.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]

APP = "Tour Atlas"


def windows() -> list[Any]:
    """The windows and dialogs of the app, without the bare surface that the web engine adds."""
    kinds = (pyatspi.ROLE_FRAME, pyatspi.ROLE_DIALOG, pyatspi.ROLE_ALERT)
    return [
        window
        for app in pyatspi.Registry.getDesktop(0)
        if app is not None and app.name == APP
        for window in app
        if window is not None and window.getRole() in kinds
    ]


def states(node: Any) -> list[str]:
    """The states of a node as words."""
    return [pyatspi.stateToString(state) for state in node.getState().getStates()]


def is_seen(node: Any) -> bool:
    """Whether a node is visible."""
    return bool(node.getState().contains(pyatspi.STATE_SHOWING))


def actions(node: Any) -> list[str]:
    """The names of the actions of a node."""
    try:
        interface = node.queryAction()
    except NotImplementedError:
        return []
    return [interface.getName(number) for number in range(interface.nActions)]


def tree(node: Any) -> dict[str, Any]:
    """A node with its descendants."""
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "states": states(node),
        "actions": actions(node),
        "children": [tree(child) for child in node if child is not None],
    }


def matching(node: Any, role: str, name: str) -> Iterator[Any]:
    """The nodes with that role and name."""
    if node.getRoleName() == role and node.name == name:
        yield node
    for child in node:
        if child is not None:
            yield from matching(child, role, name)


def work(verb: str, what: str, role: str, name: str) -> bool:
    """Performs an action or types text; returns whether there was such a node."""
    for window in windows():
        for node in matching(window, role, name):
            if verb == "type":
                # Only visible fields take text. Actions in a closed menu do work.
                if not is_seen(node):
                    continue
                return bool(node.queryEditableText().setTextContents(what))
            return bool(node.queryAction().doAction(actions(node).index(what)))
    return False


def where(role: str, name: str) -> list[int] | None:
    """The bounds of the first visible node with that role and name."""
    for window in windows():
        for node in matching(window, role, name):
            if is_seen(node):
                return list(node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS))
    return None


def words(what: str, role: str, name: str) -> list[list[int]] | None:
    """The bounds of a visible text, and of the first and last character of words in it."""
    for window in windows():
        for node in matching(window, role, name):
            if is_seen(node):
                text = node.queryText()
                start = text.getText(0, text.characterCount).index(what)
                return [
                    list(node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)),
                    *(
                        list(text.getCharacterExtents(at, pyatspi.DESKTOP_COORDS))
                        for at in (start, start + len(what) - 1)
                    ),
                ]
    return None


def main(arguments: list[str]) -> None:
    """Prints the answer to one call."""
    if arguments == ["tree"]:
        answer: Any = [tree(window) for window in windows()]
    elif arguments[0] == "where":
        _, role, name = arguments
        answer = where(role, name)
    elif arguments[0] == "words":
        _, what, role, name = arguments
        answer = words(what, role, name)
    else:
        verb, what, role, name = arguments
        answer = work(verb, what, role, name)
    print(json.dumps(answer))


if __name__ == "__main__":
    main(sys.argv[1:])
