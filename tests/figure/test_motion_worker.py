from collections.abc import Callable

import pytest

from stretchtimer.core.figure import Figure
from stretchtimer.core.look import Look
from stretchtimer.core.motion import Stance
from stretchtimer.figure.motion import BREATHS, STEPS, Cut, MotionKey, fitting
from stretchtimer.figure.motion_worker import MotionWorker


class FakeDrawing:
    """Draws nothing, and remembers what it was asked for; *interrupt* runs before a picture."""

    def __init__(self) -> None:
        self.drawn: list[tuple[str, Stance]] = []
        self.interrupt: Callable[[int], None] = lambda _: None
        self.broken = False

    def __call__(self, key: MotionKey, stance: Stance) -> Cut:
        self.interrupt(len(self.drawn))
        if self.broken:
            raise OSError("no such body")
        self.drawn.append((key.figure.id, stance))
        return Cut(b"1234", 0, 0, 1, 1, (key.width, key.height))


def key(name: str) -> MotionKey:
    return MotionKey(Figure(name), 64, 50, Look())


def at_once(job: Callable[[], None]) -> None:
    job()


@pytest.fixture
def drawing() -> FakeDrawing:
    return FakeDrawing()


def worker(drawing: FakeDrawing, news: list[MotionKey] | None = None) -> MotionWorker:
    told = news if news is not None else []
    return MotionWorker(drawing, told.append, at_once)


def test_both_ends_of_a_movement_are_drawn_first(drawing: FakeDrawing) -> None:
    worker(drawing).want(key("a"))
    assert [stance for _, stance in drawing.drawn[:2]] == [Stance(0.0), Stance(1.0)]


def test_a_movement_becomes_complete(drawing: FakeDrawing) -> None:
    works = worker(drawing)
    works.want(key("a"))
    motion = works.motion(key("a"))
    assert motion is not None
    assert motion.is_complete
    assert len(drawing.drawn) == STEPS + BREATHS - 1


def test_the_next_movement_is_drawn_after_the_current_one(drawing: FakeDrawing) -> None:
    worker(drawing).want(key("a"), key("b"))
    names = [name for name, _ in drawing.drawn]
    assert names == sorted(names)
    assert set(names) == {"a", "b"}


def test_every_picture_is_told(drawing: FakeDrawing) -> None:
    news: list[MotionKey] = []
    worker(drawing, news).want(key("a"))
    assert news == [key("a")] * (STEPS + BREATHS - 1)


def test_what_is_no_longer_wanted_is_left_half_done(drawing: FakeDrawing) -> None:
    works = worker(drawing)
    drawing.interrupt = lambda count: works.want(key("b")) if count == 5 else None
    works.want(key("a"))
    names = [name for name, _ in drawing.drawn]
    assert names.count("a") == 6
    assert works.motion(key("a")) is None
    assert names.count("b") == STEPS + BREATHS - 1


def test_what_is_still_wanted_is_not_drawn_again(drawing: FakeDrawing) -> None:
    works = worker(drawing)
    works.want(key("a"), key("b"))
    works.want(key("b"))
    assert len(drawing.drawn) == 2 * (STEPS + BREATHS - 1)


def test_a_body_that_cannot_be_read_ends_the_attempt(drawing: FakeDrawing) -> None:
    drawing.broken = True
    works = worker(drawing)
    works.want(key("a"))
    motion = works.motion(key("a"))
    assert motion is not None
    assert motion.at(Stance(0.5)) is None


def test_closing_forgets_everything(drawing: FakeDrawing) -> None:
    works = worker(drawing)
    works.want(key("a"))
    works.close()
    assert works.bytes == 0


def test_the_nearest_picture_stands_in_for_one_that_is_not_there(drawing: FakeDrawing) -> None:
    waiting: list[Callable[[], None]] = []
    works = MotionWorker(drawing, lambda _: None, waiting.append)
    found: list[Cut | None] = []

    def look(count: int) -> None:
        motion = works.motion(key("a"))
        if count == 2 and motion is not None:
            found.append(motion.at(Stance(0.9)))
            found.append(motion.moves[STEPS - 1])

    drawing.interrupt = look
    works.want(key("a"))
    waiting.pop()()
    assert found[0] is found[1] is not None


@pytest.mark.parametrize("size", [(670, 540), (1340, 1080), (2680, 2160), (320, 250)])
def test_a_movement_fits_its_share_of_memory(size: tuple[int, int]) -> None:
    most = 20 * 1024 * 1024
    width, height = fitting(*size, most, 0.62)
    assert width <= size[0]
    assert width * height * 4 * 0.62 * (STEPS + BREATHS) <= most * 1.01
    assert width / height == pytest.approx(size[0] / size[1], rel=0.01)
