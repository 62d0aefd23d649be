"""The blocks editors write with: one family per file, `streams` holds the menus."""
