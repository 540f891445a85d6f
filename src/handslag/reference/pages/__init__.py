"""Codes in words, the pages of the CPV list, and codes to choose for a text."""

from handslag.reference.pages.lists import cpv_code_page, cpv_list_page
from handslag.reference.pages.naming import reading_language, said

__all__ = ["cpv_code_page", "cpv_list_page", "reading_language", "said"]
