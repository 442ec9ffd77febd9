"""The questions that the system asks: which file, which folder, where to save."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from stretchtimer.gui.window import MainWindow
from stretchtimer.language import _


class Dialogs:
    """The system's own dialogs, over the window; each answer is a path, or nothing."""

    def __init__(self, window: MainWindow, own_folder: Callable[[], Path]) -> None:
        self._window = window
        self._own_folder = own_folder

    def ask_file(self) -> str:
        """Ask for a routine's file."""
        kinds = _("Routines") + " (*.yaml *.yml *.stretch)"
        path, _kind = QFileDialog.getOpenFileName(
            self._window, _("Open a routine"), str(self._own_folder()), kinds
        )
        return path

    def ask_open(self, title: str, kinds: str) -> str:
        """Ask for a file to be read, of one of *kinds*."""
        path, _kind = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        return path

    def ask_picture(self) -> str:
        """Ask for a picture of the user's own."""
        kinds = _("Pictures") + " (*.jpg *.jpeg *.png *.webp)"
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        title = _("Choose a picture")
        path, _kind = QFileDialog.getOpenFileName(self._window, title, start, kinds)
        return path

    def ask_save(self, title: str, name: str, kinds: str) -> str:
        """Ask where to save what is called *name*, as one of *kinds*."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        start = str(Path(QStandardPaths.writableLocation(documents), name))
        path, _kind = QFileDialog.getSaveFileName(self._window, title, start, kinds)
        return path

    def ask_folder(self) -> str:
        """Ask for the folder of the user's routines."""
        title = _("Where your routines lie")
        return QFileDialog.getExistingDirectory(self._window, title, str(self._own_folder()))

    def open_folder(self) -> None:
        """Show the user's routines in the system's file manager."""
        folder = self._own_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            sentence = _("{folder} cannot be made: {reason}.")
            self._window.show_notice(sentence.format(folder=folder, reason=error.strerror))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            sentence = _("Your routines lie in {folder}.")
            self._window.show_notice(sentence.format(folder=folder))
