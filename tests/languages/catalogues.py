"""Every translation there is, as the tests look at them."""

from babel.messages.catalog import Catalog, Message

from stretchtimer.language import LANGUAGES
from tools.catalogues import DOMAINS, FOLDER, read

TRANSLATED = tuple(language for language in LANGUAGES if language != "en")


def catalogue(language: str, domain: str) -> Catalog:
    return read(FOLDER / language / "LC_MESSAGES" / f"{domain}.po", language)


def forms(message: Message) -> tuple[str, ...]:
    """All forms of what is said."""
    said = message.string
    return tuple(said) if isinstance(said, tuple | list) else (said,)


def originals(message: Message) -> tuple[str, ...]:
    """The one form or the two of the English."""
    return message.id if isinstance(message.id, tuple) else (message.id,)


def translations() -> list[tuple[str, str, Message]]:
    """Every text that is translated, with its language and its catalogue."""
    return [
        (language, domain, message)
        for language in TRANSLATED
        for domain in DOMAINS
        for message in catalogue(language, domain)
        if message.id and any(forms(message))
    ]
