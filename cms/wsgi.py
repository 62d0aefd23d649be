"""What the server loads: `granian --interface wsgi cms.wsgi:application`."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")

application = get_wsgi_application()
application = import_string(settings.WSGI_BODIES)(application)
if settings.EDGE:
    application = import_string(settings.WSGI_EDGE)(application)
