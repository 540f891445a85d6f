"""The pages of the document check."""
