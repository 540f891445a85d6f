"""The pages of guidance."""
