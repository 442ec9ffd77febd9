"""Poses into pictures: a skinned body, drawn with numpy. Nothing here knows files of poses.

One picture, in any thread::

    renderer = FigureRenderer(bodies)                          # renderer; bodies: assets/bodies
    image = renderer.render(figure, 1.0, (640, 500), look)     # (500, 640, 4), premultiplied
    picture = to_qimage(image)                                 # qt_picture

``figure`` is a ``core.figure.Figure`` (``storage.figures.FigureShelf`` finds it), ``look`` a
``core.look.Look``; time 0 is the first frame, 1 the last; ``mirrored=True`` shows the left side,
``breath`` 0 to 1 fills the chest.

Stills for the window, the shipped small pictures where they will do::

    DrawnFigures(shelf.find, bodies, thumbnails, look).still(exercise, size, mirrored, moment)

A movement, drawn ahead in a thread of its own, without numpy on the window's side::

    worker = MotionWorker(lazy_drawing(bodies), on_news)       # motion_worker
    worker.want(MotionKey(figure, width, height, look), next_key)
    now = core.motion.stance(phase, elapsed, duration, had_move=…, is_still=…)
    cut = worker.motion(key).at(now)                           # a Cut, or nothing yet
    painter.drawImage(…, cut_to_qimage(cut))                   # qt_picture; at cut.left, cut.top

``renderer`` and ``motion_drawing`` import numpy (about 0.1 s): only after the first paint, best in
the worker. ``motion``, ``motion_worker``, ``qt_picture`` and ``qt_figures`` do not.
"""
