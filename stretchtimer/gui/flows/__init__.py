"""The ways through the window: what follows what, for one purpose each."""
