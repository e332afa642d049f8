"""The language of a text, as far as its small words show it."""

from __future__ import annotations

from collections import Counter

from app.drafting.prose.tokens import Token

# Words that are frequent in one of these languages and rare in the others.
_FUNCTION_WORDS = {
    "en": "the of and a an in to was for that with his her he she they on at by from were is are "
    "it this have has had but not which who will their",
    "de": "der die das und ist nicht ein eine mit auf für sich dem den des von zu im wurde auch "
    "war sie er nach bei als",
    "fr": "le la les des est une et dans pour qui que sur pas avec au aux du ce il elle sont été",
    "es": "el la los las del que y en una por con para se su fue como más al lo es no",
    "it": "il la gli che di è una per con del della nel non sono si ha alla dei le anche",
    "pt": "o a os as do da que e em uma por com para não se foi no na dos mais ao",
    "nl": "de het een van en is niet met voor op zijn dat te er aan werd naar ook bij",
    "pl": "i w na z nie się do jest że to po jak od za przez o był oraz dla",
    "sv": "och att det som en är på för av med till den inte har ett var om hon han",
    "da": "og at det som en er på for af med til den ikke har et var om hun han de",
    "cs": "a v na se je že s z do o to za by pro jako byl ale po který",
    "tr": "ve bir bu için ile da de olarak daha çok ama gibi kadar sonra olan",
    "ru": "и в на не что с он по как это к из у за от его для был она но",
    "uk": "і в на не що з він до як це у за від його для був вона але та",
}
# They are frequent in English as well, so that they tell nothing of another language.
_ALSO_ENGLISH = frozenset(
    "a i an no as do to on by is in so was die van at it me den war over of al for man had".split()
)
# The share of function words in a running text is larger; lists have fewer.
_LEAST_SHARE = 0.08
_SHORT = 60
_SAMPLE = 4_000


def language(words: tuple[Token, ...]) -> str | None:
    """The tag of the language (BCP 47) that most of the small words are of, if they are enough."""
    counts, total = _counts(words)
    if not total:
        return None
    tag, count = max(counts.items(), key=lambda item: item[1])
    return tag if count >= _LEAST_SHARE * total else None


def is_english(words: tuple[Token, ...]) -> bool:
    """Whether the text can be read as English.

    A short text without any small words, such as a list of towns, can.
    """
    tag = language(words)
    if tag is not None:
        return tag == "en"
    counts, total = _counts(words)
    latin = sum(word.text.isascii() for word in words[:_SAMPLE] if word.kind == "word")
    is_latin = latin * 2 >= total
    return is_latin and (total < _SHORT or counts["en"] == max(counts.values()) > 0)


def _counts(words: tuple[Token, ...]) -> tuple[dict[str, int], int]:
    seen = Counter(word.text.casefold() for word in words[:_SAMPLE] if word.kind == "word")
    counts = {
        tag: sum(seen[word] for word in _telling(tag, small))
        for tag, small in _FUNCTION_WORDS.items()
    }
    return counts, seen.total()


def _telling(tag: str, small: str) -> frozenset[str]:
    """The words of a language that tell it from English."""
    words = frozenset(small.split())
    return words if tag == "en" else words - _ALSO_ENGLISH
