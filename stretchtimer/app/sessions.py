"""The sessions: a routine laid out as it is wanted today, tied to clock, diary, sound and stage."""

from __future__ import annotations

from functools import partial

from stretchtimer.app.ground import Ground
from stretchtimer.app.pictures import Pictures
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.settings import Settings
from stretchtimer.engine.awake import Awake, WakepyAwake
from stretchtimer.engine.clock import SystemClock
from stretchtimer.engine.player import Player
from stretchtimer.gui.bridges.qt_diary import QtDiary
from stretchtimer.gui.bridges.qt_sound import QtSound
from stretchtimer.gui.flows.safety import SafetyFlow
from stretchtimer.gui.flows.session import SessionFlow, Start
from stretchtimer.gui.player.session import Session
from stretchtimer.sound.assembly import session_plan, session_voice
from stretchtimer.storage.places import Places


def make_sessions(
    ground: Ground,
    pictures: Pictures,
    safety: SafetyFlow,
    diary: QtDiary,
    sound: QtSound,
    awake: Awake | None,
) -> SessionFlow:
    """Return the ways through a session; *awake* keeps the screen on, if not this machine's way."""
    return SessionFlow(
        ground.window,
        ground.look,
        pictures.source,
        ground.desk,
        safety,
        make=partial(make_session, diary, sound, ground.places),
        diary=diary,
        sound=sound,
        awake=awake or WakepyAwake(),
        figure=pictures.moving,
    )


def make_session(
    diary: QtDiary, sound: QtSound, places: Places, start: Start, settings: Settings
) -> Session:
    """Lay a routine out as it is wanted today, and tie it to clock, diary and voice."""
    clock, again, routine = SystemClock(), start.resumed, start.routine
    voice = session_voice(places.assets, routine, places.cache / "voice")
    sound.prepare(voice, routine.language)
    left = again.leftover if again else None
    player = Player(
        again.playback.timeline if again else compile_timeline(routine, start.choices),
        clock,
        choices=start.choices,
        plan=session_plan(settings, voice, routine.language),
        resumed=again.playback if again else None,
        record=left.record if left else None,
    )
    recorder = None
    if not start.is_trial:
        recorder = diary.diary.record(
            player,
            clock,
            routine,
            start.source,
            start.choices,
            pain_before=start.pain_before,
            leftover=left,
        )
    return Session(routine.title, player, settings.conditions, recorder=recorder)
