"""The pieces of the Progress page: its values, its words, and small charts of its own."""
