"""The parts of the guided session's page: what it says, where it stands, how it is drawn."""
