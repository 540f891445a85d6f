"""What is asked of the guide and how answers are kept, as plain values."""
