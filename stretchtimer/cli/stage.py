"""The stage of the terminal player: a scene laid out in the rows and columns there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from stretchtimer.cli.digits import ROWS, large, low, width_of
from stretchtimer.cli.printing import safe
from stretchtimer.cli.scene import MARKS, Scene
from stretchtimer.core.timeline import Phase
from stretchtimer.language import N_, _

COLOURS = {
    Phase.PREPARE: "yellow",
    Phase.MOVE: "blue",
    Phase.HOLD: "green",
    Phase.RELEASE: "magenta",
    Phase.REST: "cyan",
    Phase.SET_REST: "cyan",
    Phase.SWITCH: "cyan",
    Phase.NOTE: "yellow",
    Phase.REPS: "green",
}
"""The terminal's own colours, which its theme makes readable on its background."""

KEYS_SHORT = N_("Space pause · ← → back, on · + − 10 s · ? keys")
KEYS_LONG = (
    N_("Space pauses, goes on and answers"),
    N_("→ next phase, ← back (Page Up and Down too)"),
    N_("+ and − add and take 10 s"),
    N_("R restarts the exercise, E takes the easier one"),
    N_("M sound off and on, Q or Esc leaves"),
)
WAITS = N_("Press Space when you are ready.")
MARGIN = 2


@dataclass(frozen=True, slots=True)
class Stage:
    """A scene and what is said beside it; it fits itself into any terminal.

    ``flash`` shows the phase reversed, for the moment after a change.
    """

    scene: Scene
    note: str = ""
    flash: bool = False
    shows_keys: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield every row of the screen."""
        width = max(options.max_width - 2 * MARGIN, 1)
        height = options.height or options.size.height
        rows = self.rows(console, width, height)
        for number, row in enumerate(rows[:height]):
            row.pad_left(MARGIN)
            row.truncate(max(options.max_width, 1))
            row.end = "" if number == height - 1 else "\n"
            yield row

    def rows(self, console: Console, width: int, height: int) -> list[Text]:
        """Return at most *height* rows; what matters least is left out first."""
        parts = list(self._parts(console, width, height))
        while sum(len(rows) for _rank, rows in parts) > height and len(parts) > 1:
            parts.remove(max(parts, key=lambda part: part[0]))
        *upper, (_rank, foot) = parts
        rows = [row for _rank, part in upper for row in part]
        missing = max(height - len(rows) - len(foot), 0)
        return [*rows, *(Text() for _row in range(missing)), *foot]

    def _parts(self, console: Console, width: int, height: int) -> Iterator[tuple[int, list[Text]]]:
        """Yield the parts of the screen from the top, each with its rank (1 matters most)."""
        scene, colour = self.scene, COLOURS[self.scene.phase]
        quiet = "dim" if scene.is_calm else ""
        place = Text(scene.place, "dim")
        yield 5, [_both_ends(Text(safe(scene.title), "bold"), place, width)]
        yield 7, [session_bar(scene, width)]
        yield 9, [Text()]
        yield 1, [self._heading(colour)]
        yield 4, wrapped(console, scene.name, width, f"bold {quiet}", 2)
        if self.shows_keys:
            yield 2, [Text(), *(Text(_(line)) for line in KEYS_LONG), Text()]
        else:
            yield 2, countdown(scene.digits, f"bold {quiet or colour}", width, height)
            yield 8, [phase_bar(scene.done, colour, width)] if scene.digits else []
            yield 3, wrapped(console, scene.text, width, quiet or "bold", 3 if scene.digits else 8)
            yield 2, [] if scene.digits else [Text(), Text(_(WAITS), f"bold {colour}"), Text()]
        yield 6, [Text(scene.count)] if scene.count else []
        yield 5, [Text(safe(scene.coming), "dim")]
        yield 0, self._foot(console, width)

    def _heading(self, colour: str) -> Text:
        scene = self.scene
        mark = "‖" if scene.is_calm else MARKS[scene.phase]
        style = f"bold {colour}{' reverse' if self.flash else ''}"
        heading = Text.assemble((f" {mark} {scene.heading} ", style))
        if scene.side:
            heading.append("  ").append(f" {scene.side} ", "bold reverse")
        return heading

    def _foot(self, console: Console, width: int) -> list[Text]:
        if self.note:
            return wrapped(console, self.note, width, "bold", 2)
        if self.scene.is_calm:
            return [Text(_("Space goes on. Q leaves."), "bold")]
        return [Text(_(KEYS_SHORT), "dim")]


def countdown(digits: str, style: str, width: int, height: int) -> list[Text]:
    """Return the digits as large as a third of the height and the width allow."""
    if not digits:
        return []
    for scale in range(max(-(-height // 20), 1), 0, -1):
        if width_of(digits, scale) <= width and scale * ROWS <= height - 9:
            return [Text(), *(Text(row, style) for row in large(digits, scale)), Text()]
    if width_of(digits, 1) <= width and height >= ROWS + 3:
        return [Text(row, style) for row in low(digits)]
    return [Text(digits, style)]


def phase_bar(done: float, colour: str, width: int) -> Text:
    """Return how much of the phase is over, as a bar."""
    full = min(round(done * width), width)
    return Text.assemble(("━" * full, colour), ("─" * (width - full), "dim"))


def session_bar(scene: Scene, width: int) -> Text:
    """Return the whole session as a bar, each phase in its colour and as wide as it lasts."""
    total = sum(duration for _, duration in scene.session) or 1
    bar, end, drawn = Text(), 0, 0
    here = round(scene.position * width / total)
    for phase, duration in scene.session:
        end += duration
        upto = round(end * width / total)
        over = max(min(here, upto) - drawn, 0)
        bar.append("━" * over, COLOURS[phase])
        bar.append("─" * (upto - drawn - over), COLOURS[phase])
        drawn = upto
    return bar


def wrapped(console: Console, text: str, width: int, style: str, most: int) -> list[Text]:
    """Return *text* in at most *most* rows."""
    if not text:
        return []
    rows = list(Text(safe(text), style).wrap(console, width))
    if len(rows) > most:
        rows = rows[:most]
        rows[-1].truncate(max(width - 1, 1))
        rows[-1].append("…")
    return rows


def _both_ends(left: Text, right: Text, width: int) -> Text:
    """Return *left* and *right* at the two ends of a row; *right* stays whole."""
    left.truncate(max(width - cell_len(right.plain) - 2, 0), overflow="ellipsis")
    gap = max(width - cell_len(left.plain) - cell_len(right.plain), 0)
    return Text.assemble(left, " " * gap, right)
