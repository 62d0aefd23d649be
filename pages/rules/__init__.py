"""What must hold before readers see it: pure functions over a document's content, without Django."""
