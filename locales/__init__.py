"""Every word a person reads: Indonesian is the source text, other languages come from gettext catalogues.

A catalogue is a folder ``locales/<language>/LC_MESSAGES`` of ``.po`` files, read as they are: there is
no compile step that can be forgotten.
"""

from __future__ import annotations

import gettext
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LANGUAGES = ("id", "en")
ROOT = Path(__file__).parent
#: Texts asked for in a language whose catalogue does not hold them, as ``(language, text)``: a test reads it.
UNTRANSLATED: set[tuple[str, str]] = set()


class _Unfound(gettext.NullTranslations):
    """The end of every catalogue: notes the text and gives it back as it is."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def gettext(self, message: str) -> str:
        UNTRANSLATED.add((self._language, message))
        return message


def catalogue_files(language: str) -> list[Path]:
    return sorted((ROOT / language / "LC_MESSAGES").glob("*.po"))


@cache
def translations(language: str) -> gettext.NullTranslations:
    """The merged catalogues of one language; a text without a translation stays Indonesian."""
    merged: gettext.NullTranslations = _Unfound(language)
    for path in catalogue_files(language):
        with path.open("rb") as handle:
            catalogue = read_po(handle, locale=language)
        buffer = BytesIO()
        write_mo(buffer, catalogue)
        buffer.seek(0)
        loaded = gettext.GNUTranslations(buffer)
        loaded.add_fallback(merged)
        merged = loaded
    return merged


def translate(language: str, text: str, /, **values: object) -> str:
    """The text in a language, with its named places filled in."""
    found = translations(language).gettext(text) if language != "id" else text
    return found.format(**values) if values else found
