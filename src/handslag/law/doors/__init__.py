"""The doors of the guide: each a function from a situation to how the door stands."""
