from django.db import migrations


def attach_workflow(apps, schema_editor):
    """Where the workflow was made before it was for questions and trials; a new one is attached when made."""
    workflow = apps.get_model("wagtailcore", "Workflow").objects.filter(name="Medical review").first()
    kinds = apps.get_model("contenttypes", "ContentType").objects.filter(
        app_label="pages", model__in=("eligibilityquestion", "trial")
    )
    attached = apps.get_model("wagtailcore", "WorkflowContentType").objects
    for kind in kinds if workflow else ():
        attached.get_or_create(content_type=kind, defaults={"workflow": workflow})


class Migration(migrations.Migration):

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("pages", "0004_approvals_outlive_pages"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(attach_workflow, migrations.RunPython.noop)]
