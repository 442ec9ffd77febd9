"""The cards of the Routines page: which there are, how one is laid out, and how it is painted."""
