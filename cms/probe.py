"""Asks our own server whether it is ready: the container's health check. Exits 0 if so, else 1."""

import sys

from django.conf import settings

from cms.announce import is_ready
from cms.environment import enter_environment

if __name__ == "__main__":
    enter_environment()
    sys.exit(0 if is_ready(port=settings.PORT) else 1)
