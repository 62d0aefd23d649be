"""The types of a preview: the draft's document, and what its editor is told."""

import graphene

from api.graphql.connections import field
from api.graphql.types import GrapheneType, graphene_class, reader

MODES = {
    "web": "As a web page.",
    "phone": "As a web page on a phone.",
    "json": "As the JSON that REST serves.",
    "search_result": "As a search engine may show it.",
    "json_ld": "As the JSON-LD of its head.",
}

PreviewMode = graphene.Enum(
    "PreviewMode",
    [(name, name) for name in MODES],
    description=lambda member: MODES[member.value] if member else "How the editor asked to see a draft.",
)

PreviewFinding = graphene_class(
    "PreviewFinding",
    graphene.ObjectType,
    "Something that keeps a draft from being published.",
    fields={
        "code": field(graphene.String, "code", "The rule."),
        "message": field(graphene.String, "message", "What to do, for the editor."),
        "field_name": graphene.Field(
            graphene.String,
            name="field",
            required=True,
            description="The page's field.",
            resolver=reader("field"),
        ),
        "block_id": field(graphene.ID, "block_id", "The block, where it is in one.", required=False),
        "path": field(
            graphene.List(graphene.NonNull(graphene.String)),
            "path",
            "On from the block: names of fields and ids of items.",
        ),
    },
)


def preview_type(page: GrapheneType) -> GrapheneType:
    """The type of Query.preview."""
    missing = graphene.List(graphene.NonNull(PreviewFinding))
    return graphene_class(
        "Preview",
        graphene.ObjectType,
        "A draft as readers would get it.",
        fields={
            "document": field(
                page,
                "document",
                "Compiled as for readers; what is missing is empty here and told in `missing`.",
            ),
            "missing": field(
                missing, "missing", "Why it could not be published as it is; empty if it could."
            ),
            "mode": field(PreviewMode, "mode", "How the editor asked to see it."),
            "edit_url": field(graphene.String, "edit_url", "The path of its form in the admin."),
            "subject_id": field(
                graphene.ID,
                "subject_id",
                "The document of the snippet being edited; null when the page itself is.",
                required=False,
            ),
        },
    )
