"""Particulars: who checked what, where and when."""
