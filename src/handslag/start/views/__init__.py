"""Arriving, what waits for me, what is found, and the pages shown when something goes wrong."""
