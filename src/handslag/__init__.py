"""Handslag: the platform with which a city promotes work-integrating social enterprises."""
