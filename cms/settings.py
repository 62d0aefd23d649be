"""The only settings file. Everything is read from the environment; `.env.example` documents each name.

Nothing needs to be set to try the project: without DATABASE_URL it keeps an SQLite file under `var/`, without
REDIS_URL an in-process cache. `DEBUG=0` turns on the production requirements.
"""

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from cms.logging import configuration
from cms.production import required_in_production
from cms.secret_key import kept_secret_key

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

env = environ.Env()

# Process
DEBUG = env.bool("DEBUG", default=True)
HOST = env.str("HOST", default="127.0.0.1")
PORT = env.int("PORT", default=8000)
WEB_WORKERS = env.int("WEB_WORKERS", default=2)
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
INSTALLED_APPS = [
    "frontend_contract",
    "api",
    "api.webhooks",
    "search",
    "pages",
    "wagtail_headless_preview",
    "wagtail.contrib.redirects",
    "pages.publishing",  # after the redirects: it hears of a move when Wagtail has written them
    "wagtail.contrib.typed_table_block",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.simple_translation",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.api.v3",
    "wagtail",
    "modelcluster",
    "taggit",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_filters",
    "corsheaders",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "cms.middleware.RequestIdMiddleware",
    "cms.middleware.RequestLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "cms.middleware.PermissionsPolicyMiddleware",
    "csp.middleware.CSPMiddleware",
    "cms.health.HealthMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "pages.admin.middleware.UnitOfWorkMiddleware",
    "api.authoring.middleware.AuthoringMiddleware",
]
ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
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

# Database: what DATABASE_URL names, or SQLite; there, one writer at a time that waits its turn
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}
DATABASE_URL = env.str("DATABASE_URL", default="") or f"sqlite:///{VAR_DIR / 'db.sqlite3'}"
DATABASES = {"default": env.db_url_config(DATABASE_URL)}
DATABASES["default"] |= {"ATOMIC_REQUESTS": True, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Cache: in the process, or shared by all processes through Redis; `operations` is for documents that clients
# made persist, so that they crowd out nothing else
GRAPHQL_AUTOMATIC_OPERATIONS = env.int("GRAPHQL_AUTOMATIC_OPERATIONS", default=0)
GRAPHQL_AUTOMATIC_OPERATION_BYTES = env.int("GRAPHQL_AUTOMATIC_OPERATION_BYTES", default=20_000)
REDIS_URL = env.str("REDIS_URL", default="")
CACHE = (
    {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
)
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
]
MEDIA_URL = "/media/"
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
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILIMAGES_IMAGE_MODEL = "pages.ContentImage"
WAGTAILDOCS_SERVE_METHOD = "direct"  # the admin needs the app of documents; cms/media.py serves none of them
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

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
CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": ["/admin/"],
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF, "data:"],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [SELF],
    },
}

# Browsers of other origins: none unless listed, never with cookies
CORS_ALLOWED_ORIGINS = [origin for origin in env.list("CORS_ALLOWED_ORIGINS", default=[]) if origin != "*"]
CORS_ALLOW_ALL_ORIGINS = "*" in env.list("CORS_ALLOWED_ORIGINS", default=[])
CROSS_ORIGIN_PATHS = r"^/(api/(?!authoring/)|graphql/)"
CORS_URLS_REGEX = (
    CROSS_ORIGIN_PATHS if CORS_ALLOWED_ORIGINS or CORS_ALLOW_ALL_ORIGINS else r"(?!)"
)  # for Vary
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS", "POST"]
CORS_EXPOSE_HEADERS = ["ETag", "RateLimit", "Surrogate-Key", "X-Request-Id"]

# REST
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "URL_FORMAT_OVERRIDE": None,
    "UNAUTHENTICATED_USER": None,
    "UNAUTHENTICATED_TOKEN": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Content API",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SCHEMA_PATH_PREFIX": r"/api/v1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}

# GraphQL: limits are generous for a person, hard for a machine
GRAPHIQL = env.bool("GRAPHIQL", default=DEBUG)
GRAPHQL_INTROSPECTION = env.bool("GRAPHQL_INTROSPECTION", default=True)
GRAPHQL_HARDENED = env.bool("GRAPHQL_HARDENED", default=False)
GRAPHQL_OPERATIONS = env.str(
    "GRAPHQL_OPERATIONS", default=str(BASE_DIR / "frontend_contract" / "dist" / "operations.json")
)
GRAPHQL_MAX_BODY_BYTES = env.int("GRAPHQL_MAX_BODY_BYTES", default=100_000)
GRAPHQL_MAX_TOKENS = env.int("GRAPHQL_MAX_TOKENS", default=5_000)
GRAPHQL_MAX_DEPTH = env.int("GRAPHQL_MAX_DEPTH", default=20)
GRAPHQL_MAX_ALIASES = env.int("GRAPHQL_MAX_ALIASES", default=50)
GRAPHQL_MAX_ROOT_FIELDS = env.int("GRAPHQL_MAX_ROOT_FIELDS", default=20)
GRAPHQL_MAX_DIRECTIVES = env.int("GRAPHQL_MAX_DIRECTIVES", default=50)
GRAPHQL_MAX_BREADTH = env.int("GRAPHQL_MAX_BREADTH", default=300)
GRAPHQL_MAX_FIELDS = env.int("GRAPHQL_MAX_FIELDS", default=3_000)
GRAPHQL_MAX_DOCUMENTS = env.int("GRAPHQL_MAX_DOCUMENTS", default=300)
GRAPHQL_MAX_COST = env.int("GRAPHQL_MAX_COST", default=100_000)

# How long answers of REST and GraphQL may be reused, in seconds: unasked, by browsers and by shared caches;
# while they are fetched anew; and when they cannot be
API_MAX_AGE = env.int("API_MAX_AGE", default=0)
API_SHARED_MAX_AGE = env.int("API_SHARED_MAX_AGE", default=60)
API_STALE_WHILE_REVALIDATE = env.int("API_STALE_WHILE_REVALIDATE", default=30)
API_STALE_IF_ERROR = env.int("API_STALE_IF_ERROR", default=3_600)

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
