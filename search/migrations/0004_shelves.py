"""The index of words is made anew: run `manage.py search rebuild --stale`, or let the worker do it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("publishing", "0004_changes"),
        ("search", "0003_server_copy_and_names"),
    ]

    operations = [
        migrations.DeleteModel("SignPosting"),
        migrations.DeleteModel("Posting"),
        migrations.DeleteModel("IndexedDocument"),
        migrations.CreateModel(
            name="Shelf",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("site", models.CharField(blank=True, max_length=255)),
                ("locale", models.CharField(blank=True, max_length=12)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("site", "locale"), name="shelf_once")],
            },
        ),
        migrations.CreateModel(
            name="IndexedDocument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("hash", models.CharField(max_length=64)),
                ("version", models.PositiveSmallIntegerField()),
                ("type", models.CharField(max_length=64)),
                ("valid_until", models.DateTimeField(null=True)),
                ("facets", models.TextField(blank=True)),
                ("document", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="indexed", to="publishing.publisheddocument")),
                ("shelf", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="documents", to="search.shelf")),
            ],
        ),
        migrations.CreateModel(
            name="Posting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("term", models.CharField(max_length=64)),
                ("impact", models.PositiveSmallIntegerField()),
                ("page", models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="postings", to="search.indexeddocument")),
                ("shelf", models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="search.shelf")),
            ],
            options={
                "indexes": [
                    models.Index(fields=["shelf", "term", "-impact", "page"], name="posting_term"),
                    models.Index(fields=["page", "term", "impact"], name="posting_page"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignPosting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("term", models.CharField(max_length=64)),
                ("share", models.PositiveSmallIntegerField()),
                ("passage", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="postings", to="search.indexedpassage")),
                ("shelf", models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="search.shelf")),
            ],
            options={
                "indexes": [models.Index(fields=["shelf", "term", "-share", "passage"], name="sign_posting_term")],
            },
        ),
    ]
