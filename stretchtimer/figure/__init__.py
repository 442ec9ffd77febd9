"""Poses into pictures: a skinned body, drawn with numpy. Nothing here knows files of poses or Qt.

    renderer = FigureRenderer(bodies_folder)                       # figure.renderer
    image = renderer.render(figure, 1.0, (640, 500), look)         # (500, 640, 4) premultiplied
    picture = to_qimage(image)                                     # figure.qt_picture

``figure`` is a ``core.figure.Figure`` (storage reads it), ``look`` a ``core.look.Look``; time 0 is
the first frame, 1 the last; ``mirrored=True`` shows the left side; ``breath`` 0 to 1 fills the
chest. ``render`` may be called in any thread. This package imports numpy (about 0.1 s): import its
modules only after the first paint, or in the worker.
"""
