"""The only settings file. Everything is read from the environment; `.env.example` documents each name.

Nothing needs to be set to try the project: without DATABASE_URL it keeps an SQLite file under `var/`, without
REDIS_URL an in-process cache. `DEBUG=0` turns on the production requirements.
"""

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

from cms import applications, content_security_policy, openapi
from cms.logging import configuration
from cms.production import required_in_production
from cms.secret_key import kept_secret_key
from cms.services import cache, database

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

env = environ.Env()

# Process
DEBUG = env.bool("DEBUG", default=True)
HOST = env.str("HOST", default="127.0.0.1")
PORT = env.int("PORT", default=8000)
WEB_WORKERS = env.int("WEB_WORKERS", default=2)
WEB_THREADS = env.int("WEB_THREADS", default=4)
SECRET_KEY = env.str("SECRET_KEY", default="") or (kept_secret_key(VAR_DIR / "secret_key") if DEBUG else "")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if DEBUG else [])
if not SECRET_KEY:
    raise required_in_production(
        "SECRET_KEY",
        "It signs sessions and tokens, so it must be secret, long and the same in all processes: for example "
        "`python -c 'import secrets; print(secrets.token_urlsafe(50))'`.",
    )
if not ALLOWED_HOSTS:
    raise required_in_production(
        "ALLOWED_HOSTS",
        "It lists the host names this site answers to, separated by commas, for example "
        "`ALLOWED_HOSTS=cms.example.org,www.example.org`; requests for any other host are refused.",
    )

# Logs: one line of JSON for each record, on standard error
LOG_LEVEL = env.str("LOG_LEVEL", default="INFO")
LOGGING = configuration(LOG_LEVEL)

# Applications
INSTALLED_APPS = applications.INSTALLED_APPS
MIDDLEWARE = applications.MIDDLEWARE
ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
WSGI_EDGE = "api.edge.wsgi.edge"
WSGI_BODIES = "api.rate_limits.unfinished.bodies_first"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "cms" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Database: what DATABASE_URL names, or SQLite
EDGE = env.bool("EDGE", default=True)
DATABASE_URL = env.str("DATABASE_URL", default="") or f"sqlite:///{VAR_DIR / 'db.sqlite3'}"
DATABASES = {"default": database(env.db_url_config(DATABASE_URL), edge=EDGE)}
DATABASE_ROUTERS = ["api.edge.snapshot.router.SnapshotRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Cache: in the process, or shared by all processes through Redis; `operations` is for documents that clients
# made persist, so that they crowd out nothing else
GRAPHQL_AUTOMATIC_OPERATIONS = env.int("GRAPHQL_AUTOMATIC_OPERATIONS", default=0)
GRAPHQL_AUTOMATIC_OPERATION_BYTES = env.int("GRAPHQL_AUTOMATIC_OPERATION_BYTES", default=20_000)
REDIS_URL = env.str("REDIS_URL", default="")
CACHE = cache(REDIS_URL)
CACHES = {
    "default": CACHE,
    "operations": {"LOCATION": "operations", **CACHE, "KEY_PREFIX": "operations"},
}

# Background tasks: Wagtail's own run at once, inside the transaction; `manage.py work` is our clock
TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
}

# Accounts
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# Languages and time
LANGUAGE_CODE = "en"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("es", "Spanish")]
USE_I18N = WAGTAIL_I18N_ENABLED = True
USE_TZ = True
TIME_ZONE = "UTC"

# Static and uploaded files
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [
    BASE_DIR / "cms" / "static",
    ("preview", BASE_DIR / "frontend_contract" / "preview" / "client"),
    ("operations", BASE_DIR / "frontend_contract" / "operations"),
    ("eligibility", BASE_DIR / "frontend_contract" / "eligibility"),
]
MEDIA_URL = "/media/"
PUBLISHED_IMAGE = "pages.publishing.public_files.published_image"
MEDIA_ROOT = env.path("MEDIA_ROOT", default=str(VAR_DIR / "media"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_AUTOREFRESH = False
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# Wagtail
WAGTAIL_SITE_NAME = "Content API"
WAGTAILADMIN_BASE_URL = env.str("WAGTAILADMIN_BASE_URL", default=f"http://localhost:{PORT}")
WAGTAILADMIN_RICH_TEXT_EDITORS = {"default": {"WIDGET": "pages.admin.rich_text.RichTextArea"}}
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "pages.publishing.workflow_end.publish_approved"
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILIMAGES_IMAGE_MODEL = "pages.ContentImage"
WAGTAILDOCS_SERVE_METHOD = "direct"  # the admin needs the app of documents; cms/media.py serves none of them
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

# What ranks the pages of a search: the database, or a server through one of Wagtail's backends
SEARCH_BACKEND = env.str("SEARCH_BACKEND", default="")
SEARCH_URLS = env.list("SEARCH_URLS", default=["http://localhost:9200"])
SEARCH_INDEX_PREFIX = env.str("SEARCH_INDEX_PREFIX", default="")

# Where readers find pages and editors see drafts: in the frontends, or else in our own reference client. Its
# drafts are on whatever origin the editor is on, because they need the session's cookie
HEADLESS_CLIENT_URLS = env.json("HEADLESS_CLIENT_URLS", default={})
LIVE_CLIENT_URLS = {"default": f"{WAGTAILADMIN_BASE_URL}/site", **HEADLESS_CLIENT_URLS}
PREVIEW_CLIENT_URLS = {host: f"{url.rstrip('/')}/preview/" for host, url in HEADLESS_CLIENT_URLS.items()}
WAGTAIL_HEADLESS_PREVIEW = {
    "CLIENT_URLS": {"default": "/preview/", **PREVIEW_CLIENT_URLS},
    "SERVE_BASE_URL": None,
    "REDIRECT_ON_PREVIEW": True,  # no frame inside that of Wagtail's panel
}

# Transport security: on unless DEBUG; HTTPS=0 is for trying production settings without a certificate
HTTPS = env.bool("HTTPS", default=not DEBUG)
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^livez$", r"^readyz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
CONTENT_SECURITY_POLICY = content_security_policy.POLICY

# Browsers of other origins: none unless listed, never with cookies
CORS_ALLOWED_ORIGINS = [origin for origin in env.list("CORS_ALLOWED_ORIGINS", default=[]) if origin != "*"]
CORS_ALLOW_ALL_ORIGINS = "*" in env.list("CORS_ALLOWED_ORIGINS", default=[])
CROSS_ORIGIN_PATHS = r"^/(api/(?!authoring/)|graphql/|feeds/)"
CORS_URLS_REGEX = (
    CROSS_ORIGIN_PATHS if CORS_ALLOWED_ORIGINS or CORS_ALLOW_ALL_ORIGINS else r"(?!)"
)  # for Vary
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS", "POST"]
CORS_EXPOSE_HEADERS = [
    "ETag",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "Surrogate-Key",
    "X-Request-Id",
]

# REST
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["api.rest.parsers.BoundedJSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "URL_FORMAT_OVERRIDE": None,
    "UNAUTHENTICATED_USER": None,
    "UNAUTHENTICATED_TOKEN": None,
}
SPECTACULAR_SETTINGS = openapi.SPECTACULAR

# GraphQL: limits are generous for a person, hard for a machine
GRAPHIQL = env.bool("GRAPHIQL", default=DEBUG)
GRAPHQL_INTROSPECTION = env.bool("GRAPHQL_INTROSPECTION", default=True)
GRAPHQL_HARDENED = env.bool("GRAPHQL_HARDENED", default=False)
GRAPHQL_OPERATIONS = env.str(
    "GRAPHQL_OPERATIONS", default=str(BASE_DIR / "frontend_contract" / "dist" / "operations.json")
)
GRAPHQL_MAX_BODY_BYTES = env.int("GRAPHQL_MAX_BODY_BYTES", default=100_000)
GRAPHQL_MAX_TOKENS = env.int("GRAPHQL_MAX_TOKENS", default=5_000)
GRAPHQL_MAX_OPERATIONS = env.int("GRAPHQL_MAX_OPERATIONS", default=20)
GRAPHQL_MAX_FRAGMENTS = env.int("GRAPHQL_MAX_FRAGMENTS", default=100)
GRAPHQL_MAX_DEPTH = env.int("GRAPHQL_MAX_DEPTH", default=20)
GRAPHQL_MAX_ALIASES = env.int("GRAPHQL_MAX_ALIASES", default=50)
GRAPHQL_MAX_ROOT_FIELDS = env.int("GRAPHQL_MAX_ROOT_FIELDS", default=20)
GRAPHQL_MAX_DIRECTIVES = env.int("GRAPHQL_MAX_DIRECTIVES", default=50)
GRAPHQL_MAX_BREADTH = env.int("GRAPHQL_MAX_BREADTH", default=300)
GRAPHQL_MAX_FIELDS = env.int("GRAPHQL_MAX_FIELDS", default=3_000)
GRAPHQL_MAX_REPEATS = env.int("GRAPHQL_MAX_REPEATS", default=50)
GRAPHQL_MAX_ARGUMENTS = env.int("GRAPHQL_MAX_ARGUMENTS", default=300)
GRAPHQL_MAX_INTROSPECTED = env.int("GRAPHQL_MAX_INTROSPECTED", default=30_000)
GRAPHQL_MAX_DOCUMENTS = env.int("GRAPHQL_MAX_DOCUMENTS", default=300)
GRAPHQL_MAX_COST = env.int("GRAPHQL_MAX_COST", default=100_000)
GRAPHQL_MAX_SECONDS = env.float("GRAPHQL_MAX_SECONDS", default=5)

# What one request of either API may hold
API_MAX_BODY_BYTES = env.int("API_MAX_BODY_BYTES", default=100_000)
API_MAX_QUERY_BYTES = env.int("API_MAX_QUERY_BYTES", default=60_000)
API_MAX_JSON_DEPTH = env.int("API_MAX_JSON_DEPTH", default=20)
API_MAX_JSON_VALUES = env.int("API_MAX_JSON_VALUES", default=10_000)
API_MAX_PAGE_SIZE = env.int("API_MAX_PAGE_SIZE", default=100)
API_MAX_STATEMENT_SECONDS = env.float("API_MAX_STATEMENT_SECONDS", default=1.5)

# How often one address may ask, as in "100/second"; counted in Redis, or else by each process for itself
API_RATE_LIMIT = env.str("API_RATE_LIMIT", default="6000/minute")
LOGIN_RATE_LIMIT = env.str("LOGIN_RATE_LIMIT", default="20/minute")
API_RATE_LIMIT_FAIL_OPEN = env.bool("API_RATE_LIMIT_FAIL_OPEN", default=True)
TRUSTED_PROXIES = env.list("TRUSTED_PROXIES", default=[])

# How long answers of REST and GraphQL may be reused, in seconds: unasked, by browsers and by shared caches;
# while they are fetched anew; and when they cannot be
API_MAX_AGE = env.int("API_MAX_AGE", default=0)
API_SHARED_MAX_AGE = env.int("API_SHARED_MAX_AGE", default=60)
API_STALE_WHILE_REVALIDATE = env.int("API_STALE_WHILE_REVALIDATE", default=30)
API_STALE_IF_ERROR = env.int("API_STALE_IF_ERROR", default=3_600)

# The edge: finished public answers in the memory of each web process, and what gets them through an outage
EDGE_STORE_BYTES = env.int("EDGE_STORE_BYTES", default=64_000_000)
EDGE_STORE_ADDRESSES = env.int("EDGE_STORE_ADDRESSES", default=20_000)
EDGE_VISIBLE_WITHIN_MS = env.int("EDGE_VISIBLE_WITHIN_MS", default=250)
EDGE_STALE_SECONDS = env.int("EDGE_STALE_SECONDS", default=3_600)
EDGE_SNAPSHOT = env.str("EDGE_SNAPSHOT", default=str(VAR_DIR / "snapshot"))
EDGE_SNAPSHOT_MAX_AGE = env.int("EDGE_SNAPSHOT_MAX_AGE", default=86_400)

# Caches in front of us that are told what changed
EDGE_VARNISH_URLS = env.list("EDGE_VARNISH_URLS", default=[])
EDGE_FASTLY_SERVICE = env.str("EDGE_FASTLY_SERVICE", default="")
EDGE_FASTLY_TOKEN = env.str("EDGE_FASTLY_TOKEN", default="")
EDGE_CLOUDFLARE_ZONE = env.str("EDGE_CLOUDFLARE_ZONE", default="")
EDGE_CLOUDFLARE_TOKEN = env.str("EDGE_CLOUDFLARE_TOKEN", default="")

# Webhooks: to public addresses over HTTPS, unless the receivers are inside our own network
WEBHOOKS_ALLOW_PRIVATE_ADDRESSES = env.bool("WEBHOOKS_ALLOW_PRIVATE_ADDRESSES", default=False)

# Trials: whether landing pages may carry stories of people who took part; many ethics boards refuse them
TRIAL_STORIES = env.bool("TRIAL_STORIES", default=False)

# Recruitment: whether landing pages need a valid ethics approval of their text, or editors are only told
RECRUITMENT_APPROVAL = env.str("RECRUITMENT_APPROVAL", default="required")
if RECRUITMENT_APPROVAL not in ("required", "advised"):
    raise ImproperlyConfigured("RECRUITMENT_APPROVAL is `required` or `advised`: see .env.example.")

# Authoring by scripts: what one token may ask for
AUTHORING_REQUESTS_PER_MINUTE = env.int("AUTHORING_REQUESTS_PER_MINUTE", default=300)
