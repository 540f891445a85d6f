"""Swedish procurement law as dated data and code: rules, limits, the guide, bidder tests, lot planner."""
