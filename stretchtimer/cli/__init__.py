"""The door for terminals: one module a command, imported when it is called, and never Qt."""
