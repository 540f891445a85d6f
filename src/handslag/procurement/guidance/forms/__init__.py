"""The forms of the guide and of the city's own layer."""
