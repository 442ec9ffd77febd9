"""The book of help in the window, and the walk through the first routine."""
