"""The `handslag` command."""
