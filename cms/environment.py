"""What the entry points do before Django starts: name the settings, and read `.env` where there is one.

Tests are started by pytest, which does not pass here: what a developer keeps in `.env` cannot change them.
"""

import os
from pathlib import Path

from environ import Env

DOTENV = Path(__file__).resolve().parent.parent / ".env"


def enter_environment() -> None:
    """Real environment variables win over the file's."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
    if DOTENV.is_file():
        Env.read_env(DOTENV)
