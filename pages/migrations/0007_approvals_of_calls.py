import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("pages", "0006_words_of_rules"),
    ]

    operations = [
        migrations.RenameField(model_name="approval", old_name="page_title", new_name="title"),
        migrations.AlterField(
            model_name="approval",
            name="title",
            field=models.CharField(default="", editable=False, help_text="What it was called when it was approved.", max_length=255),
        ),
        migrations.AlterField(
            model_name="approval",
            name="document_id",
            field=models.UUIDField(editable=False, help_text="Its id in the API, also after it is deleted.", null=True),
        ),
        migrations.AlterField(
            model_name="approval",
            name="item_number",
            field=models.CharField(blank=True, help_text="Its number among the approved materials.", max_length=60),
        ),
        migrations.AlterField(
            model_name="approval",
            name="version",
            field=models.CharField(help_text="The version or date on the approved text.", max_length=60),
        ),
        migrations.AddField(
            model_name="approval",
            name="call_to_action",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="approvals", to="pages.calltoaction"),
        ),
        migrations.AddIndex(
            model_name="approval",
            index=models.Index(fields=["call_to_action", "content_hash"], name="approval_call_text"),
        ),
        migrations.AddConstraint(
            model_name="approval",
            constraint=models.CheckConstraint(condition=models.Q(("page", None), ("call_to_action", None), _connector="OR"), name="approval_of_one_text"),
        ),
    ]
