"""Places called by three letters: ``jti`` is Jawa Timur, ``ntb`` Nusa Tenggara Barat."""

from __future__ import annotations

from collections.abc import Mapping


def _fits(letters: str, words: list[str]) -> bool:
    """Whether the letters are beginnings of words of the name, in their order; the first word may be left out."""
    if not letters:
        return True
    for place, word in enumerate(words):
        for length in range(min(len(letters), len(word)), 0, -1):
            if word.startswith(letters[:length]) and _fits(letters[length:], words[place + 1 :]):
                return True
    return False


def called(letters: str, names: Mapping[str, str]) -> list[str]:
    """Codes of the places that some letters may mean, the likeliest first.

    Parameters
    ----------
    letters
        as typed: the beginning of the name, or beginnings of its words one after the other.
    names
        code and name of each place.

    Returns
    -------
    One code where the meaning is plain: names that begin with the letters are asked before all others, then
    beginnings of words, then letters anywhere in their order.
    """
    typed = "".join(sign for sign in letters.lower() if sign.isalnum())
    if not typed:
        return []
    plain = {code: name.lower().replace("-", " ") for code, name in names.items()}
    begin = [code for code, name in plain.items() if name.replace(" ", "").startswith(typed)]
    if begin:
        return begin
    from_first = [code for code, name in plain.items() if name[0] == typed[0] and _fits(typed, name.split())]
    inner = from_first or [code for code, name in plain.items() if _fits(typed, name.split())]
    return inner or [code for code, name in plain.items() if name[0] == typed[0] and _within(typed, name)]


def _within(letters: str, name: str) -> bool:
    """Whether the letters stand in the name in this order: ``slb`` in ``sulawesi barat``."""
    signs = iter(name)
    return all(letter in signs for letter in letters)
