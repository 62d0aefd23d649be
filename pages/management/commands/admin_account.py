"""manage.py admin_account: the first account that may enter the admin."""

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandParser
from django.utils.crypto import get_random_string

PASSWORD_LENGTH = 20


class Command(BaseCommand):
    help = "Creates an admin account with a generated password, printed once, unless there is one already."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--username", default="admin")

    def handle(self, *, username: str, **_options: object) -> None:
        users = get_user_model().objects
        if users.filter(is_superuser=True).exists():
            return
        password = get_random_string(PASSWORD_LENGTH)
        users.create_superuser(username=username, password=password)
        self.stdout.write(f"Admin account: {username} with the password {password}")
        self.stdout.write(f"It is shown only now; `manage.py changepassword {username}` sets another.")
