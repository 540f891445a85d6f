"""Settings of the test suite: jobs run at once, plain static files, a data folder of its own."""

import os
import tempfile

os.environ.setdefault("HANDSLAG_DATA", tempfile.mkdtemp(prefix="handslag-test-"))
os.environ.setdefault("HANDSLAG_SECRET_KEY", "only-for-tests")

from handslag.config.settings import *  # noqa: F403 - a settings file is its names

TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_AUTOREFRESH = True
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
