"""The small parts that the pages are made of; each paints itself from the look it is handed."""
