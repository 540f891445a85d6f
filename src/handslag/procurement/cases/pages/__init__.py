"""What the pages of cases print."""
