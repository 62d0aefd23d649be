#!/usr/bin/env python
"""Django's command line for this project."""

import sys

from django.core.management import execute_from_command_line

from cms.environment import enter_environment

if __name__ == "__main__":
    enter_environment()
    execute_from_command_line(sys.argv)
