"""The walk through a first session: the player, with hints over its picture."""
