"""What the tests of figures share: the shipped bodies and figures, read once."""

from __future__ import annotations

import pytest

from stretchtimer.core.figure import Figure
from stretchtimer.core.look import BodyShape
from stretchtimer.figure.body import Body
from stretchtimer.figure.renderer import FigureRenderer
from stretchtimer.resources import data_root
from stretchtimer.storage.figures import FigureShelf

ASSETS = data_root("assets")
SHIPPED = sorted(path.stem for path in (ASSETS / "figures").glob("*.yaml"))

WITHOUT_COLOUR = ("drive-setup", "ice-hip", "patch-card", "sleep-three-quarter")
"""Cards on which no muscle is shown."""


@pytest.fixture(scope="session")
def renderer() -> FigureRenderer:
    return FigureRenderer(ASSETS / "bodies")


@pytest.fixture(scope="session")
def body() -> Body:
    return Body.read(ASSETS / "bodies" / "female.npz")


@pytest.fixture(params=list(BodyShape), ids=lambda shape: shape.value)
def any_body(request: pytest.FixtureRequest, renderer: FigureRenderer) -> Body:
    """Each of the three bodies in turn."""
    return renderer.body(request.param)


@pytest.fixture(scope="session")
def shelf() -> FigureShelf:
    return FigureShelf([ASSETS / "figures"])


@pytest.fixture(params=SHIPPED)
def shipped(request: pytest.FixtureRequest, shelf: FigureShelf) -> Figure:
    figure = shelf.find(request.param)
    assert figure is not None
    return figure


@pytest.fixture(params=[name for name in SHIPPED if name not in WITHOUT_COLOUR])
def coloured(request: pytest.FixtureRequest, shelf: FigureShelf) -> Figure:
    figure = shelf.find(request.param)
    assert figure is not None
    return figure
