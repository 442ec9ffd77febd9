"""The window: pages and widgets, and what joins them to the program.

``pages`` are what is shown, built of ``widgets`` and of the rooms named like them (``player``,
``author``, ``progress`` …). ``flows`` lead from page to page, one purpose each; ``bridges`` turn
threads and the engine into signals; ``desktop`` is what lies around the window. Drawing (``look``,
``theme``, ``canvas``, ``icons``) and the frame (``window``, ``nav_rail``, ``navigator``) lie here.
"""
