"""One address per file, each a class that says its parameters and its answers."""
