"""The parts of the Author page: the editor, its check, the preview and the form."""
