"""What the first page, the search and the own pages print."""
