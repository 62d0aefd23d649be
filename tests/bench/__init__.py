"""`make bench`: how fast reads are, as ratios within one run; see docs/speed.md."""
