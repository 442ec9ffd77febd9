"""What the desktop around the window gives: tray, notifications, remotes, a small window."""
