"""Swedish and English text analysis without database, clock or network."""
