"""Writes the contract: every file is made from the Shapes, none by hand."""
