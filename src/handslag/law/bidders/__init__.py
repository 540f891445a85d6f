"""Whether a bidder may take part in a reserved procurement: the tests of each of the three reservations."""
