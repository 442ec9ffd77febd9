"""The window: pages, widgets, theme, and the bridges between the program and Qt."""
