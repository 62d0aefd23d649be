"""Editors who were there before get their rights on search. New databases make the group with them, afterwards."""

from django.db import migrations

MODELS = ("thesaurusentry", "searchpromotion")


def give_rights(apps, schema_editor):
    """Where there are no permissions yet, nothing happens."""
    names = [f"{action}_{model}" for model in MODELS for action in ("add", "change", "delete", "view")]
    permissions = apps.get_model("auth", "Permission").objects.filter(codename__in=names)
    for group in apps.get_model("auth", "Group").objects.filter(name="Editors"):
        group.permissions.add(*permissions)


class Migration(migrations.Migration):

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("search", "0005_thesaurus_entry_names"),
    ]

    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
