"""What a production configuration must say, and the complaint when it does not."""

from django.core.exceptions import ImproperlyConfigured


def required_in_production(name: str, advice: str) -> ImproperlyConfigured:
    """The complaint about a setting, with advice on what to set it to."""
    return ImproperlyConfigured(
        f"{name} is not set, and DEBUG=0 asks for a production configuration. {advice} "
        "Set it in the environment of every process (web and worker alike); .env.example lists all settings. "
        "To try the project on your own machine, leave DEBUG unset: nothing else is needed then."
    )
