"""Finding published documents: its own index, ranking and suggestions."""
