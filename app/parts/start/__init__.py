"""The first screen of an empty landscape."""
