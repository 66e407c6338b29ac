"""Findings: what was wrong, with which goods, and what was ordered, as sentences and tables tell it."""
