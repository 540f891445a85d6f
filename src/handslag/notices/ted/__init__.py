"""Notices in TED's own formats, TED_EXPORT R2.0.9 and the older R2.0.8 family."""
