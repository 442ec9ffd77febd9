"""Media keys and remotes: the session as a player of the desktop, by MPRIS over D-Bus."""
