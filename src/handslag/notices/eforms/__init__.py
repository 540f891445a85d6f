"""Notices in eForms: UBL prior information, contract and award notices with the EU's extensions."""
