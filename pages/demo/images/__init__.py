"""The pictures of the demo, drawn by code when it is loaded: no picture is kept in the repository."""
