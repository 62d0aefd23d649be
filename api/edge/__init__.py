"""The edge in the process: a WSGI application in front of Django that serves finished public answers."""
