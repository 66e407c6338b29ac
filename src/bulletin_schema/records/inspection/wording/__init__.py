"""Wording: what one clause of a check says, word by word, before anything else is known."""
