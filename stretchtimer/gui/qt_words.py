"""What Qt says of its own accord: the menus of text fields, the buttons of its dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stretchtimer.language import spoken


def teach_qt(application: QCoreApplication) -> bool:
    """Let Qt speak the language that is spoken; return whether it can, for English needs nothing.

    Where Qt was installed without its translations those few words stay English.
    """
    if spoken() == "en":
        return False
    from PySide6.QtCore import QLibraryInfo, QTranslator

    words = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return words.load(f"qtbase_{spoken()}", folder) and application.installTranslator(words)
