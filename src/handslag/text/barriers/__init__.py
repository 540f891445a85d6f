"""What in a tender document shuts small and idéburna suppliers out: rules B1-B22 over plain sentences."""
