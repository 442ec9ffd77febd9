"""The look of the window as it is now: one object that every widget is handed and listens to."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from stretchtimer.gui.theme import TextSize, Theme, Weight, system_theme, text_scale

if TYPE_CHECKING:
    from stretchtimer.core.timeline import Phase


class Wish(Enum):
    """What the user says where the system has a say too."""

    SYSTEM = "system"
    ON = "on"
    OFF = "off"


class Look(QObject):
    """Theme, text size and calm of the window; ``changed`` tells when any of them is another.

    It follows the system's light or dark, and its wish for high contrast, until it is told which
    theme to take.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._theme_wish: Theme | None = None
        self._contrast_wish = False
        self._motion_wish = Wish.SYSTEM
        self._percent = 100
        self._font = application.font()
        self._system_pixels = QFontInfo(self._font).pixelSize()
        self._theme = self._system_theme()
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_scheme)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_scheme)
        self._paint_application()

    @property
    def theme(self) -> Theme:
        """The theme that is shown now."""
        return self._theme

    @property
    def scale(self) -> float:
        """By how much text is larger than the tokens say; 1.0 for as they say."""
        return text_scale(self._system_pixels, self._percent)

    @property
    def reduced_motion(self) -> bool:
        """True where nothing should move that need not."""
        if self._motion_wish is Wish.SYSTEM:
            from PySide6.QtWidgets import QStyle

            hint = QStyle.StyleHint.SH_Widget_Animation_Duration
            return self._application.style().styleHint(hint) == 0
        return self._motion_wish is Wish.ON

    def colour(self, role: str) -> QColor:
        """Return the colour of *role*, a field of ``Colours``."""
        return QColor(getattr(self._theme.colours, role))

    def phase_colour(self, phase: Phase) -> QColor:
        """Return the colour that stands for *phase*."""
        return QColor(self._theme.colours.of_phase(phase))

    def pixels(self, size: TextSize) -> int:
        """Return the height of text of *size* in pixels, as enlarged now."""
        return round(size.value * self.scale)

    def font(self, size: TextSize = TextSize.BODY, weight: Weight = Weight.NORMAL) -> QFont:
        """Return the system's own font in *size* and *weight*, digits all of one width."""
        return self.font_of(self.pixels(size), weight)

    def font_of(self, pixels: int, weight: Weight = Weight.NORMAL) -> QFont:
        """Return the system's own font, *pixels* high whatever the text size is."""
        font = QFont(self._font)
        font.setPixelSize(max(pixels, 1))
        font.setWeight(QFont.Weight(weight.value))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def set_theme(self, theme: Theme | None, *, high_contrast: bool = False) -> None:
        """Show *theme*; with none, follow the system, with *high_contrast* where that is wanted."""
        self._theme_wish, self._contrast_wish = theme, high_contrast
        self._refresh()

    def set_text_percent(self, percent: int) -> None:
        """Enlarge all text to *percent* of what the system asks for."""
        if percent != self._percent:
            self._percent = percent
            self._paint_application()
            self.changed.emit()

    def set_reduced_motion(self, wish: Wish) -> None:
        """Move less, or as usual, or as the system wants it."""
        if wish is not self._motion_wish:
            self._motion_wish = wish
            self.changed.emit()

    def _on_system_scheme(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        theme = self._theme_wish or self._system_theme()
        if theme is not self._theme:
            self._theme = theme
            self._paint_application()
            self.changed.emit()

    def _system_theme(self) -> Theme:
        hints = self._application.styleHints()
        preference = hints.accessibility().contrastPreference()
        return system_theme(
            is_dark=hints.colorScheme() is Qt.ColorScheme.Dark,
            wants_contrast=self._contrast_wish or preference is Qt.ContrastPreference.HighContrast,
        )

    def _paint_application(self) -> None:
        """Give what Qt draws itself (menus, dialogs, tooltips) the same colours and text."""
        self._application.setPalette(palette_of(self._theme))
        self._application.setFont(self.font())


def palette_of(theme: Theme) -> QPalette:
    """Return Qt's palette in the colours of *theme*."""
    colours, role = theme.colours, QPalette.ColorRole
    palette = QPalette(QColor(colours.surface), QColor(colours.background))
    for place, colour in (
        (role.Window, colours.background),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.sunken),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.Highlight, colours.primary),
        (role.HighlightedText, colours.on_primary),
        (role.Link, colours.primary),
        (role.Mid, colours.line),
        (role.Accent, colours.primary),
    ):
        palette.setColor(place, QColor(colour))
    for place in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, QColor(colours.muted))
    return palette
