"""Where areas answer each other: what happened, and the tasks that answer it."""

from handslag.foundation.happenings import ReactionTable

REACTIONS: ReactionTable = {}
