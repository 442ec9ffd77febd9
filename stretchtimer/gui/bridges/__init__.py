"""What runs in other threads, or outside Qt, as signals in the window's own."""
