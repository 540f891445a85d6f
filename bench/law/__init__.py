"""How fast the guide answers."""
