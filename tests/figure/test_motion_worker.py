from collections.abc import Callable

import pytest

from stretchtimer.core.figure import Figure
from stretchtimer.core.look import Look
from stretchtimer.core.motion import Stance
from stretchtimer.figure.motion import BREATHS, MOST_BETWEEN, STEPS, Cut, MotionKey, size_of
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


def test_no_more_is_drawn_than_the_memory_holds(drawing: FakeDrawing) -> None:
    works = MotionWorker(drawing, lambda _: None, at_once, most_bytes=40)  # ten pictures of four
    works.want(key("a"), key("b"))
    assert works.bytes == 40
    assert len(drawing.drawn) == 10


def test_it_tidies_up_when_all_is_drawn(drawing: FakeDrawing) -> None:
    drawn: list[int] = []
    works = MotionWorker(
        drawing, lambda _: None, at_once, tidy=lambda: drawn.append(len(drawing.drawn))
    )
    works.want(key("a"), key("b"))
    assert drawn == [2 * (STEPS + BREATHS - 1)]


def test_what_is_asked_for_while_it_tidies_up_is_drawn_too(drawing: FakeDrawing) -> None:
    asked: list[MotionKey] = []

    def ask() -> None:
        if not asked:
            asked.append(key("b"))
            works.want(key("b"))

    works = MotionWorker(drawing, lambda _: None, at_once, tidy=ask)
    works.want(key("a"))
    motion = works.motion(key("b"))
    assert motion is not None
    assert motion.is_complete


@pytest.mark.parametrize("size", [(670, 540), (1340, 1080), (2680, 2160), (320, 250)])
@pytest.mark.parametrize("stance", [Stance(0.0), Stance(1.0), Stance(1.0, 0.5)])
def test_what_is_held_has_every_pixel_of_the_screen(size: tuple[int, int], stance: Stance) -> None:
    assert size_of(MotionKey(Figure("a"), *size, Look()), stance) == size


@pytest.mark.parametrize("size", [(1340, 1080), (2680, 2160)])
def test_what_moves_on_a_fine_screen_has_fewer_pixels(size: tuple[int, int]) -> None:
    width, height = size_of(MotionKey(Figure("a"), *size, Look()), Stance(0.5))
    assert 0.95 * MOST_BETWEEN < width * height < 1.05 * MOST_BETWEEN
    assert width / height == pytest.approx(size[0] / size[1], rel=0.01)


def test_what_moves_in_a_usual_window_has_every_pixel() -> None:
    assert size_of(MotionKey(Figure("a"), 670, 540, Look()), Stance(0.5)) == (670, 540)
