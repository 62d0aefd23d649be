"""What the search of both transports gives: its Shapes, and the one place that asks the engine."""
