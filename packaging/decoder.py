"""The decoder of stretchtimer/sound/recording.py, as a program beside the built one."""

from stretchtimer.sound.recording import CHILD

exec(CHILD)
