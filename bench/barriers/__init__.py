"""How many barriers are found in labelled sentences, how many of those told are none, and how fast."""
