"""Looks at Tour Atlas as a screen reader does: from outside, over the accessibility bus.

Usage, with the system's Python, for which Debian builds ``pyatspi``::

    atspi_walker.py tree                      all windows as JSON
    atspi_walker.py do ACTION ROLE NAME       works the first thing in that role under that name
    atspi_walker.py type TEXT ROLE NAME       writes into it
    atspi_walker.py where ROLE NAME           left, top, width and height on the screen

What changes something prints whether it was found and done, as JSON; what is not seen is nowhere,
which is ``null``. A process serves one call: the
library keeps what it has read, and hears of changes only in a main loop.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]

APP = "Tour Atlas"


def windows() -> list[Any]:
    """The windows of the app, dialogs too; the web engine adds a bare surface of its own."""
    kinds = (pyatspi.ROLE_FRAME, pyatspi.ROLE_DIALOG, pyatspi.ROLE_ALERT)
    return [
        window
        for app in pyatspi.Registry.getDesktop(0)
        if app is not None and app.name == APP
        for window in app
        if window is not None and window.getRole() in kinds
    ]


def states(node: Any) -> list[str]:
    """The states of a thing as words."""
    return [pyatspi.stateToString(state) for state in node.getState().getStates()]


def is_seen(node: Any) -> bool:
    """Whether a thing is shown."""
    return bool(node.getState().contains(pyatspi.STATE_SHOWING))


def actions(node: Any) -> list[str]:
    """The names of what can be done with a thing."""
    try:
        offered = node.queryAction()
    except NotImplementedError:
        return []
    return [offered.getName(number) for number in range(offered.nActions)]


def tree(node: Any) -> dict[str, Any]:
    """A thing and all that is in it."""
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "states": states(node),
        "actions": actions(node),
        "children": [tree(child) for child in node if child is not None],
    }


def found(node: Any, role: str, name: str) -> Iterator[Any]:
    """All in that role and under that name."""
    if node.getRoleName() == role and node.name == name:
        yield node
    for child in node:
        if child is not None:
            yield from found(child, role, name)


def work(verb: str, what: str, role: str, name: str) -> bool:
    """Does or types it; says whether there was anything to work."""
    for window in windows():
        for node in found(window, role, name):
            if verb == "type":
                # Nobody writes where nothing is seen; what is in a menu can be done all the same.
                if not is_seen(node):
                    continue
                return bool(node.queryEditableText().setTextContents(what))
            return bool(node.queryAction().doAction(actions(node).index(what)))
    return False


def where(role: str, name: str) -> list[int] | None:
    """Where the first thing is that is seen in that role and under that name."""
    for window in windows():
        for node in found(window, role, name):
            if is_seen(node):
                return list(node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS))
    return None


def main(arguments: list[str]) -> None:
    """Prints the answer to one call."""
    if arguments == ["tree"]:
        answer: Any = [tree(window) for window in windows()]
    elif arguments[0] == "where":
        _, role, name = arguments
        answer = where(role, name)
    else:
        verb, what, role, name = arguments
        answer = work(verb, what, role, name)
    print(json.dumps(answer))


if __name__ == "__main__":
    main(sys.argv[1:])
