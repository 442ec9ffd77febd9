"""The pages of the window; each shows values it is handed and tells what the user wants."""
