"""What this machine has, lacks and stores, and what ships: one floor for both front doors.

``machine`` gathers everything that ``doctor`` prints and the About page shows, ``pieces`` the
licences. Nothing here loads Qt, or starts anything that is not over at once.
"""
