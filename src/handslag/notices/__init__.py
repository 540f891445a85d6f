"""Procurement notices read from TED, eForms and pasted text into plain dataclasses."""
