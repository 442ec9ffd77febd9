"""The book of help in the window: its chapters, the open page, the way through it."""
