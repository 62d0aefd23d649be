"""Makes all that the server needs, in one process: `python -m cms.prepare`. Run again, it repeats nothing."""

import logging

import django
from django.core.management import call_command

from cms.environment import enter_environment


def main() -> None:
    django.setup()
    logging.disable(logging.INFO)  # the commands say in words what they make
    call_command("migrate", interactive=False, verbosity=0)
    call_command("demo")
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("admin_account")


if __name__ == "__main__":
    enter_environment()
    main()
