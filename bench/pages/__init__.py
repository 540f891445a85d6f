"""How fast the public pages answer at different sizes of the register."""
