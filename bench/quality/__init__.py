"""How good the CPV suggestions are, in five folds by group."""
