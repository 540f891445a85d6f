"""The forms of the document check."""
