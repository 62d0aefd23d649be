"""The project's Django with nothing in front, and with the addresses of tests/bench/urls.py."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")

from django.conf import settings
from django.core.wsgi import get_wsgi_application

settings.ROOT_URLCONF = "tests.bench.urls"
application = get_wsgi_application()
