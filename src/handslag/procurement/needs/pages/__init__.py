"""What the pages about needs print."""
