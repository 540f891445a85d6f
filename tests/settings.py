"""Settings of the test suite: jobs run at once, plain static files, a data folder of its own."""

import atexit
import os
import shutil
import tempfile

# Each process has its own, also the workers that inherit this one's environment.
os.environ["HANDSLAG_DATA"] = tempfile.mkdtemp(prefix="handslag-test-")
atexit.register(shutil.rmtree, os.environ["HANDSLAG_DATA"], ignore_errors=True)
for decided_outside in ("HANDSLAG_DEMO", "HANDSLAG_DEBUG", "HANDSLAG_ADDRESS", "HANDSLAG_ORIGINS"):
    os.environ.pop(decided_outside, None)
os.environ["HANDSLAG_SECRET_KEY"] = "only-for-tests"

from handslag.config.settings import *  # noqa: E402, F403 - a settings file is its names
from handslag.config.settings import DATABASES  # noqa: E402 - what comes before decides what it reads

# Two suites at once on one PostgreSQL need a name each.
DATABASES["default"]["TEST"] = {"NAME": os.environ.get("HANDSLAG_TEST_DB")}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_AUTOREFRESH = True
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
