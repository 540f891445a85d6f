"""Pure rules of the document check: a text in parts to read, and what was found as it is stored."""
