"""How long a sheet of firms takes to be checked and applied."""
