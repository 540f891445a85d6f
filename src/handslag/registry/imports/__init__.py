"""Sheets of firms in and out: their columns, reading, checking, and the files that are downloaded."""
