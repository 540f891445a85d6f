"""How many notices are read, how much of them is found, and how fast."""
