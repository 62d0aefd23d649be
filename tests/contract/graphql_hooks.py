"""What schemathesis may ask that the schema cannot say: numbers of items are from 0."""

import schemathesis
from graphql import DocumentNode, IntValueNode, Node, Visitor, visit

PAGE_SIZES = {"first", "last"}


class FromZero(Visitor):
    def enter_argument(self, node: Node, *_: object) -> None:
        value = getattr(node, "value", None)
        name: str = getattr(getattr(node, "name", None), "value", "")
        if name in PAGE_SIZES and isinstance(value, IntValueNode):
            value.value = value.value.lstrip("-")


@schemathesis.hook
def map_body(context: schemathesis.HookContext, body: DocumentNode) -> DocumentNode:
    visit(body, FromZero())
    return body
