"""How an offer fits a need, and why: pure, without database, clock or network."""
