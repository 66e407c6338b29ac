"""Drafts: checks while they are being told, and whether a number goes on with one."""
