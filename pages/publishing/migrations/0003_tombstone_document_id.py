from django.db import migrations, models


def name_the_documents(apps, schema_editor):
    """So far a tombstone had the id of its document."""
    apps.get_model("publishing", "Tombstone").objects.update(document_id=models.F("id"))


class Migration(migrations.Migration):

    dependencies = [("publishing", "0002_previewtoken")]

    operations = [
        migrations.AddField("tombstone", "document_id", models.UUIDField(editable=False, null=True)),
        migrations.RunPython(name_the_documents, migrations.RunPython.noop, elidable=True),
    ]
