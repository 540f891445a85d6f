"""What an installation can decide, read from the environment; docs/settings.md has a row per variable."""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key

PACKAGE = Path(__file__).resolve().parent.parent


def _flag(name: str) -> bool:
    return os.environ.get(name, "").lower() in {"1", "true", "yes"}


DATA_FOLDER = Path(os.environ.get("HANDSLAG_DATA", "var")).resolve()
DATA_FOLDER.mkdir(parents=True, exist_ok=True)
HANDSLAG_DEMO = _flag("HANDSLAG_DEMO")
DEBUG = _flag("HANDSLAG_DEBUG")


def _secret_key() -> str:
    """The key from the environment, else one made at the first start and kept in the data folder."""
    if key := os.environ.get("HANDSLAG_SECRET_KEY"):
        return key
    kept = DATA_FOLDER / "secret-key"
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(get_random_secret_key())
    return kept.read_text()


SECRET_KEY = _secret_key()
ALLOWED_HOSTS = os.environ.get("HANDSLAG_HOSTS", "127.0.0.1 localhost").split()
CSRF_TRUSTED_ORIGINS = os.environ.get("HANDSLAG_ORIGINS", "").split()
SITE_ADDRESS = os.environ.get("HANDSLAG_ADDRESS", "http://127.0.0.1:8000").rstrip("/")

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "template_partials",
    "django_tasks",
    "django_tasks_db",
    "handslag.foundation",
    "handslag.ui",
    "handslag.reference",
    "handslag.accounts",
    "handslag.registry",
    "handslag.procurement.documents",
    "handslag.procurement.guidance",
    "handslag.procurement.needs",
    "handslag.procurement.cases",
    "handslag.procurement.clauses",
    "handslag.start",
    "handslag.demo",
]

MIDDLEWARE = [
    "handslag.foundation.middleware.without_nul",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "handslag.foundation.middleware.language_by_address",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "handslag.foundation.middleware.ClosedByDefault",
    "handslag.foundation.middleware.AnswerInWords",
]

ROOT_URLCONF = "handslag.config.urls"
WSGI_APPLICATION = "handslag.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "handslag.accounts.pages.frame",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "template_partials.templatetags.partials",
            ],
        },
    }
]


def _database(address: str | None) -> dict[str, object]:
    """SQLite in the data folder, or the PostgreSQL that DATABASE_URL names.

    Raises:
        ImproperlyConfigured: when DATABASE_URL is of another kind.
    """
    if not address:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA_FOLDER / "handslag.sqlite3",
            "OPTIONS": {
                # IMMEDIATE keeps writers in line instead of failing half-way; see docs/adr.
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA cache_size=-32000;",
            },
        }
    parts = urlsplit(address)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured("DATABASE_URL starts with postgresql://, or is left out for SQLite")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 4, "timeout": 10}},
    }


DATABASES = {"default": _database(os.environ.get("DATABASE_URL"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "accounts:sign-in"
LOGIN_REDIRECT_URL = "start:mine"
LOGOUT_REDIRECT_URL = "start:home"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
REACTIONS = "handslag.reactions.REACTIONS"
ACCESS_CHECK = "handslag.accounts.queries.holds"

LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", "Svenska"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "language"
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Stockholm"
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_FOLDER / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
PRINT_FONTS = PACKAGE / "ui/static/ui/vendor/print"
MEDIA_ROOT = DATA_FOLDER / "files"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "handslag.start.views.errors.form_too_old"
# What people can cause or meet, answered in words where no view did.
ERROR_VIEWS = {
    "handslag.foundation.errors.EditConflict": "handslag.start.views.errors.saved_before_you",
    "handslag.foundation.errors.RuleBroken": "handslag.start.views.errors.rule_broken",
    "handslag.foundation.errors.SignInNeeded": "handslag.accounts.views.sign_in_first",
    "handslag.foundation.errors.SourceUnavailable": "handslag.start.views.errors.no_answer",
    "handslag.foundation.errors.WrongMethod": "handslag.start.views.errors.wrong_method",
}

BEHIND_HTTPS = SITE_ADDRESS.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_HTTPS
SECURE_SSL_REDIRECT = BEHIND_HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = BEHIND_HTTPS
if BEHIND_HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {
        "console": {"class": "logging.StreamHandler"},
        # The worker says of every job that it begins and ends; only what goes wrong is worth a line.
        "trouble": {"class": "logging.StreamHandler", "level": "WARNING"},
    },
    "loggers": {
        "django_tasks": {"handlers": ["trouble"], "propagate": False},
        "django_tasks_db": {"handlers": ["trouble"], "propagate": False},
    },
    "root": {"handlers": ["console"], "level": "INFO"},
}
