"""Files to begin from, one for each kind: filled in, with remarks that say what to change.

Texts and remarks are in the language that is spoken; the keys of the format are the same in all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from stretchtimer.language import N_, _, spoken
from stretchtimer.storage.text_edits import written_item, written_text

FAR = 20
"""The column in which remarks begin that stand behind something."""
WIDEST = 54
"""What is wider does not fit beside the preview: the remark stands above then."""


@dataclass(frozen=True, slots=True)
class Template:
    """One kind of file to begin from; an exercise's file lies in a folder of its own."""

    kind: str
    called: str
    meaning: str
    lines: Callable[[str, str], list[str]]
    is_exercise: bool = False

    @property
    def name(self) -> str:
        """What it is called."""
        return _(self.called)

    @property
    def summary(self) -> str:
        """What it is, in a few words."""
        return _(self.meaning)

    @property
    def place(self) -> str:
        """The folder its file belongs in, inside that of the routines; empty for that itself."""
        return "exercises" if self.is_exercise else ""

    def text(self, identifier: str, title: str = "") -> str:
        """Return the file called *identifier*; without a *title* it says that it is new."""
        return "\n".join(self.lines(identifier, title)) + "\n"


def _remarked(line: str, remark: str) -> str:
    """Return *line* with a remark behind it, or above it where both are too wide."""
    behind = f"{line.ljust(FAR - 1)} # {remark}"
    if len(behind) <= WIDEST:
        return behind
    margin = line[: len(line) - len(line.lstrip())]
    return f"{margin}# {remark}\n{line}"


def _head(identifier: str, title: str) -> list[str]:
    return [
        "format: 1",
        f"routine: {identifier}",
        f"title: {written_text(title or _('New routine'))}",
        f"summary: {written_text(_('What it is for, in one sentence.'))}",
        f"language: {spoken()}",
        _remarked("level: 1", _("1 gentle, 2 moderate, 3 strong")),
        "steps:",
    ]


def _note(words: str) -> str:
    return f"  - note: {written_text(words)}"


def _sides(margin: str = "    ") -> str:
    words = _("each, alternate, left, right, one or together")
    return _remarked(f"{margin}sides: each", words)


def _ais(identifier: str, title: str) -> list[str]:
    return [
        *_head(identifier, title),
        _note(_("Strap and mat within reach.")),
        f"  # {_('Short holds of two seconds, helped at the end, ten times on each side.')}",
        "  - exercise: ais-hamstring-bent",
        _sides(),
        "    reps: 10",
        _remarked("    move: 2s", _("the time into the stretch")),
        "    hold: 2s",
        _remarked("    release: 2s", _("the time out of it")),
    ]


def _static(identifier: str, title: str) -> list[str]:
    return [
        *_head(identifier, title),
        f"  # {_('Still holds of 10 to 60 seconds.')}",
        "  - exercise: pigeon",
        _sides(),
        "    reps: 2",
        "    hold: 30s",
        _remarked("    rest: 10s", _("between two holds")),
        "  - exercise: supine-twist-straighter",
        "    sides: each",
        "    reps: 2",
        "    hold: 30s",
        "    rest: 10s",
    ]


def _circuit(identifier: str, title: str) -> list[str]:
    return [
        *_head(identifier, title),
        _note(_("Clear a little space around your mat.")),
        _remarked("  - repeat: 2", _("so many rounds")),
        "    steps:",
        "      - exercise: bridge",
        "        reps: 8",
        "        hold: 5s",
        "      - exercise: pigeon",
        "        sides: each",
        "        hold: 30s",
        _remarked("      - rest: {at_least: 20s}", _("then go on when ready")),
    ]


def _advice(identifier: str, title: str) -> list[str]:
    words = _("Get up every half hour, walk to the window and back.")
    return [
        *_head(identifier, title),
        f"  # {_('A card to read; it waits until the person is ready.')}",
        "  - exercise:",
        f"      name: {written_text(_('Sitting less'))}",
        "      kind: advice",
        f"      summary: {written_text(words)}",
    ]


def _exercise(identifier: str, title: str) -> list[str]:
    pains = (_("sharp pain"), _("pins and needles"))
    return [
        "format: 1",
        f"exercise: {identifier}",
        f"name: {written_text(title or _('New exercise'))}",
        f"language: {spoken()}",
        _remarked("kind: static", "ais, static, active, pressure, timer, advice"),
        f"summary: {written_text(_('What is done, in one sentence.'))}",
        _remarked("areas: [calf]", _("where it works")),
        _remarked("level: 1", _("1 gentle, 2 moderate, 3 strong")),
        f"# picture: images/photo.jpg   # {_('a photo of your own, beside this file')}",
        _remarked(f"side_means: {written_text(_('the leg behind'))}", _("what left means here")),
        "dose:",
        _sides("  "),
        "  reps: 2",
        "  hold: 30s",
        "  rest: 10s",
        f"cues:  # {_('spoken and shown; at most 12 words each')}",
        f"  setup: {written_text(_('Get into position.'))}",
        f"  hold: {written_text(_('Breathe on and hold.'))}",
        f"  switch: {written_text(_('Change sides.'))}",
        f"steps:  # {_('the full instructions, for reading and for the handout')}",
        f"  - {written_text(_('Get into position.'))}",
        f"stop_if: [{', '.join(map(written_item, pains))}]",
    ]


TEMPLATES = (
    Template(
        "ais", N_("Moving stretch (AIS)"), N_("Two-second holds, ten times on each side"), _ais
    ),
    Template("static", N_("Still holds"), N_("30 seconds, twice on each side"), _static),
    Template("circuit", N_("Circuit"), N_("Several exercises, round after round"), _circuit),
    Template("advice", N_("Advice"), N_("A card to read, with nothing to time"), _advice),
    Template(
        "exercise",
        N_("An exercise of your own"),
        N_("With your own words, dose and photo, for any routine"),
        _exercise,
        is_exercise=True,
    ),
)
"""The templates there are."""
