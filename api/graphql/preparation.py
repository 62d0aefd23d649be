"""From query text to a document that may be executed: parsed, weighed, validated; ready ones are kept."""

from dataclasses import dataclass

from graphql import (
    ASTValidationRule,
    DocumentNode,
    FieldNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    get_operation_ast,
    parse,
    specified_rules,
    validate,
)

from api.graphql.arguments import arguments
from api.graphql.cost import RootFields, root_fields
from api.graphql.errors import LimitError, NotExecutedError, RequestError, labelled
from api.graphql.introspected import introspected
from api.graphql.introspection import BLANK, reads
from api.graphql.kept_documents import KeptDocuments
from api.graphql.limits import (
    Limits,
    enforce,
    enforce_arguments,
    enforce_definitions,
    enforce_introspected,
    enforce_repeats,
)
from api.graphql.manifest import digest, normal_form
from api.graphql.repeats import repeats
from api.graphql.switches import switches_of
from api.graphql.weight import fragment_weights, operation_weights
from api.problems import ErrorCode

KEPT_TOKENS = 100_000
"""Of all kept documents together: about 80 MB at most, some 300 queries of a usual length."""


MAX_ERRORS = 100
"""What validation finds wrong with one document before it stops, as graphql-core has it."""


@dataclass(frozen=True, slots=True, eq=False)
class Rulebook:
    """All that decides whether a query may run. Equal to itself alone, which makes it a quick key.

    `known` has the hashes of the only documents that may run; without it, any document may.
    """

    schema: GraphQLSchema
    limits: Limits
    introspection: bool
    known: frozenset[str] | None = None

    @property
    def hardened(self) -> bool:
        """Whether clients run what they were built with, and nothing else."""
        return self.known is not None


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A document within the limits, what stands at the root of its operations, and what is wrong with it.

    Equal to itself alone, which makes it a quick key for what is made of it.

    `switches` are the variables that `@include` and `@skip` read. `schema` is what it was validated against.
    """

    schema: GraphQLSchema
    document: DocumentNode
    roots: RootFields
    errors: tuple[GraphQLError, ...]
    switches: tuple[str, ...]

    @property
    def tokens(self) -> int:
        """How long the document is, comments included."""
        return self.document.token_count or 0

    def operation(self, name: str | None) -> OperationDefinitionNode | None:
        """The operation a request means: the named one, or the only one."""
        return get_operation_ast(self.document, name)


class NoIntrospection(ASTValidationRule):
    """Refuses `__schema` where the setting says so; `__typename` stays, and `__type` finds no type."""

    def enter_field(self, node: FieldNode, *_place: object) -> None:
        """Called for each field, with its place in the tree."""
        if node.name.value == "__schema":
            self.report_error(
                RequestError(ErrorCode.INTROSPECTION_DISABLED, "Introspection is off here.", nodes=[node])
            )


kept: KeptDocuments[Prepared] = KeptDocuments(capacity=KEPT_TOKENS, size=lambda ready: ready.tokens)


def prepared(query: str, rulebook: Rulebook) -> Prepared:
    """The document of a query, valid or not; raises LimitError, or NotExecutedError for a syntax error."""
    return kept.get((query, rulebook), lambda: prepare(query, rulebook))


def prepare(query: str, rulebook: Rulebook) -> Prepared:
    """Parses, weighs and only then validates: nothing costly is done for what is too heavy."""
    document = parsed(query, rulebook.limits)
    roots = weighed(document, rulebook.limits)
    schema = rulebook.schema if is_known(document, query, rulebook) else BLANK
    if rulebook.introspection:
        most = rulebook.limits.introspected
        enforce_introspected(introspected(document, schema, most=most), rulebook.limits)
    return Prepared(
        schema=schema,
        document=document,
        roots=roots,
        errors=tuple(problems(schema, document, rulebook)),
        switches=switches_of(document),
    )


def is_known(document: DocumentNode, query: str, rulebook: Rulebook) -> bool:
    """Whether a document is one of those that may run, however it is spaced and commented."""
    known = rulebook.known
    return known is None or digest(query) in known or digest(normal_form(document)) in known


def parsed(query: str, limits: Limits) -> DocumentNode:
    """The syntax tree, unless the parser gave up at a limit or found an error."""
    try:
        return parse(query, max_tokens=limits.tokens)
    except GraphQLSyntaxError as error:
        if error.message.endswith("Parsing aborted."):
            raise LimitError(error.message.removeprefix("Syntax Error: ")) from None
        raise NotExecutedError(labelled([error], ErrorCode.SYNTAX_ERROR)) from None


def weighed(document: DocumentNode, limits: Limits) -> RootFields:
    """The root fields of every operation, once the whole document is known to keep the limits."""
    enforce_definitions(document, limits)
    fragments = fragment_weights(document)
    for weight in operation_weights(document, fragments):
        enforce(weight, limits)
    enforce_arguments(arguments(document), limits)
    enforce_repeats(repeats(document), limits)
    return root_fields(document, fragments)


def problems(schema: GraphQLSchema, document: DocumentNode, rulebook: Rulebook) -> list[GraphQLError]:
    """What the specification's rules, and ours, find wrong; an unknown document may read nothing.

    Of what is wrong with an unknown document the first is told: what repeats in it makes no longer answer.
    """
    unknown = schema is BLANK
    if unknown and reads(document):
        return [RequestError(ErrorCode.PERSISTED_QUERY_REQUIRED, "Only known operations are run here.")]
    rules = [*specified_rules, *([] if rulebook.introspection else [NoIntrospection])]
    most, hidden = 1 if unknown else MAX_ERRORS, not rulebook.introspection
    errors = validate(schema, document, rules, max_errors=most, hide_suggestions=hidden)
    return labelled(errors[:1] if unknown else errors, ErrorCode.INVALID_QUERY)
