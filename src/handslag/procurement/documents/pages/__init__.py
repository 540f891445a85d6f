"""What the pages of the document check print."""
