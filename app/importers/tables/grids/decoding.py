"""The characters of a table, and what to ask where its bytes do not tell its encoding."""

from __future__ import annotations

import codecs
import re

from app.importers.imported import Answer, Answers, ImportRefused, Question
from app.readers.encoding import decoded_as

_FALLBACK = "cp1252"
# What programs write that know no Unicode, the most frequent first. Names of Python's codecs.
_OLD = (
    *("cp1252", "mac-roman", "cp850", "cp1250", "cp1251", "cp1253", "cp1254", "shift_jis"),
    "gb18030",
)
_PLAIN = {
    "utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32", "cp1252": "Windows-1252", "mac-roman": "Mac Roman", "cp850": "DOS 850",
    "cp1250": "Windows-1250", "cp1251": "Windows-1251", "cp1253": "Windows-1253",
    "cp1254": "Windows-1254", "shift_jis": "Shift JIS", "gb18030": "GB 18030",
}  # fmt: skip
_FOREIGN = re.compile(rb"[^\r\n\t;,|\"]{0,30}[\x80-\xff][^\r\n\t;,|\"]{0,30}")
_UNDEFINED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
# Letters of the reading as Windows-1252 that hardly stand within a word of small letters.
_ODD = re.compile(r"[A-Za-z][Ÿ€‚ƒ„†‡ˆ‰Š‹ŒŽ˜›¡¢£¤¥¦§¨©«¬®¯°±][a-z]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SAMPLE = 200


def table_text(data: bytes, answers: Answers) -> tuple[str, str, tuple[Question, ...]]:
    """The text of a table, the name of its encoding, and the question about it, if there is one.

    The answer ``encoding`` is a name that Python knows. Raises ``ImportRefused`` for an answer
    that is none.
    """
    answer = answers.get("encoding", "")
    if answer:
        name = _codec(answer)
        text = data.decode(name, "replace").lstrip("\ufeff")
    else:
        text, name = decoded_as(data)
    questions: tuple[Question, ...] = ()
    if name == _FALLBACK or answer:
        question = _question(data, name, is_answered=bool(answer))
        questions = (question,) if question else ()
    return text, _PLAIN.get(name, name), questions


def _codec(name: str) -> str:
    try:
        found = codecs.lookup(name)
        if found._is_text_encoding:
            return found.name
    except (LookupError, ValueError):
        pass
    raise ImportRefused(f"No encoding is called “{name[:40]}”: choose another one.")


def _question(data: bytes, chosen: str, *, is_answered: bool) -> Question | None:
    """Which encoding it is, with a piece of the text as each of them reads it."""
    sample = _FOREIGN.search(data)
    if sample is None:
        return None
    piece = sample[0].strip()
    names = _OLD if chosen in _OLD else (chosen, *_OLD)
    readings = [(name, _strictly(piece, name)) for name in names]
    # A sample is enough to see whether the words look like words.
    words = b" ".join(found[0] for found in list(_FOREIGN.finditer(data))[:_SAMPLE])
    return Question(
        id="encoding",
        kind="encoding",
        about=piece.decode(chosen, "replace"),
        answers=tuple(
            Answer(name, reading) for name, reading in readings if reading or name == chosen
        ),
        chosen=chosen,
        is_open=not is_answered and _looks_wrong(words),
    )


def _strictly(piece: bytes, name: str) -> str:
    try:
        return piece.decode(name)
    except UnicodeDecodeError:
        return ""


def _looks_wrong(sample: bytes) -> bool:
    """Whether a sample is hardly text in Windows-1252."""
    text = sample.decode(_FALLBACK, "replace")
    words = _WORD.findall(text)
    # Words of other scripts have no letter of ASCII.
    foreign = sum(not any(letter.isascii() for letter in word) for word in words)
    return bool(_UNDEFINED.search(sample) or _ODD.search(text)) or foreign * 2 > len(words)
