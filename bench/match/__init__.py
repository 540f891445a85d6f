"""How fast matching is, beside the same question asked of a database, and how it grows."""
