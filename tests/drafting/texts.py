"""Texts of random words that look like those of articles."""

from __future__ import annotations

from hypothesis import strategies as st

_WORDS = """
    On Monday Tuesday Sunday the next day two nights later 4 May 1972 2025 March in June . , ; :
    “ ” " ' ( ) – — \n \n\n arrived flew to from Paris Texas Athens Dar es Salaam St . John's
    President Ann Lee met signed a memorandum on trade will visit He She said yesterday today 12th
    9–14 10:30 Day 1 Day 2 Christmas between and then Georgia of last year Nov. 31 February 0 99
    29 February that evening agreed to hold talks with , who Prime Minister Tom O'Hara's 2024-02-30
    3/4/2024 Mr . in Rome Hotel Berlin no agreement was 1/1/1 ''' ٣ ǅ İ \u200b 𝒳
""".split(" ")


def any_text() -> st.SearchStrategy[str]:
    """Random words of articles, and random characters between them."""
    words = st.lists(st.one_of(st.sampled_from(_WORDS), st.text(max_size=6)), max_size=60)
    return words.map(" ".join)
