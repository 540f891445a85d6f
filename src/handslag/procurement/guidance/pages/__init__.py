"""What the pages of guidance print."""
