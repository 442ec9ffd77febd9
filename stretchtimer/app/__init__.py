"""The windowed program, put together: the only place that builds its parts and joins them.

``running`` opens the window, ``program`` is what happens in it, ``parts`` what it is joined of;
every other module builds one part, when it is first wanted. Nothing is imported here, so that the
first paint waits for nothing.
"""
