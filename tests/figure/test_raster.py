import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.figure.raster import Floats, rasterise

SIZE = 24
SPOTS = st.tuples(st.floats(-6, 30, width=32), st.floats(-6, 30, width=32))
TRIANGLE = np.array([[0, 1, 2]], np.int32)


def points(*corners: tuple[float, float, float]) -> Floats:
    return np.array(corners, np.float32)


def facing(corners: Floats) -> Floats:
    """Return the corners in the order that faces the viewer."""
    a, b, c = corners[:, :2]
    area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return corners if area < 0 else corners[::-1].copy()


@given(SPOTS, SPOTS, SPOTS)
def test_every_pixel_centre_inside_is_drawn_and_none_outside(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]
) -> None:
    corners = facing(points((*a, 0.0), (*b, 0.0), (*c, 0.0)))
    (ax, ay), (bx, by), (cx, cy) = corners[:, :2].astype(np.float64)
    area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    if abs(area) < 0.5:
        return
    drawn = set(rasterise(corners, TRIANGLE, SIZE, SIZE).index.tolist())
    for row in range(SIZE):
        for column in range(SIZE):
            x, y = column + 0.5, row + 0.5
            shares = [
                ((qx - px) * (y - py) - (qy - py) * (x - px)) / area
                for (px, py), (qx, qy) in (
                    ((bx, by), (cx, cy)),
                    ((cx, cy), (ax, ay)),
                    ((ax, ay), (bx, by)),
                )
            ]
            inside = row * SIZE + column in drawn
            assert inside or min(shares) < 2e-2
            assert not inside or min(shares) > -2e-2


def test_the_nearer_surface_wins() -> None:
    far = facing(points((0, 0, 0.0), (20, 0, 0.0), (0, 20, 0.0)))
    near = facing(points((0, 0, 1.0), (20, 0, 1.0), (0, 20, 1.0)))
    both = np.array([[0, 1, 2], [3, 4, 5]], np.int32)
    pixels = rasterise(np.concatenate([far, near]), both, SIZE, SIZE)
    assert set(pixels.triangle.tolist()) == {1}


def test_a_pixel_is_named_once() -> None:
    corners = facing(points((0, 0, 0.0), (20, 0, 0.0), (0, 20, 0.0)))
    both = np.array([[0, 1, 2], [0, 1, 2]], np.int32)
    index = rasterise(corners, both, SIZE, SIZE).index
    assert len(index) == len(set(index.tolist()))


def test_what_faces_away_is_not_drawn() -> None:
    corners = facing(points((0, 0, 0.0), (20, 0, 0.0), (0, 20, 0.0)))[::-1].copy()
    assert not len(rasterise(corners, TRIANGLE, SIZE, SIZE).index)


def test_the_weights_lead_back_to_the_pixel() -> None:
    corners = facing(points((1, 2, 0.0), (20, 4, 1.0), (3, 19, 2.0)))
    pixels = rasterise(corners, TRIANGLE, SIZE, SIZE)
    samples = pixels.some(np.arange(0, len(pixels.index), 3))
    places = np.einsum("ck,cka->ka", samples.weights, corners[samples.corners])
    assert np.allclose(places[:, 0], samples.column + 0.5, atol=1e-3)
    assert np.allclose(places[:, 1], samples.row + 0.5, atol=1e-3)
    assert np.allclose(places[:, 2], samples.depth, atol=1e-4)


def test_what_lies_beside_the_picture_is_not_drawn() -> None:
    for corners in (
        points((-9, 0, 0.0), (-1, 0, 0.0), (-9, 20, 0.0)),
        points((30, 0, 0.0), (50, 0, 0.0), (30, 20, 0.0)),
        points((0, -20, 0.0), (20, -20, 0.0), (0, -2, 0.0)),
    ):
        assert not len(rasterise(facing(corners), TRIANGLE, SIZE, SIZE).index)
