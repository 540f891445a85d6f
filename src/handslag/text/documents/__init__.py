"""Text out of DOCX, ODT, PDF and plain files; whatever comes is read or refused in words."""
