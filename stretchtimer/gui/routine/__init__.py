"""The parts of the Routine page: its steps, today's choices, and what to take care with."""
