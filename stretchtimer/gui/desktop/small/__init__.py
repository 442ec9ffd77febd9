"""The small session window, which stays on top while one works in another program."""
