"""How fast `handslag match` answers, from start to end, with many enterprises in the register."""
