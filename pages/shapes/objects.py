"""The structs that no block or model of ours describes: rich text, images, links, and the parts of a page."""

from pages.shapes.types import (
    BOOLEAN,
    DATE,
    ID,
    INTEGER,
    NUMBER,
    PORTABLE_TEXT,
    TEXT,
    URL,
    Field,
    ListOf,
    Struct,
)

RICH_TEXT = Struct(
    "RichText",
    (
        Field("nodes", PORTABLE_TEXT, "Portable Text: blocks, spans, marks, and inline citations."),
        Field("html", TEXT, "Sanitised HTML."),
        Field("text", TEXT, "Plain text: paragraphs on lines of their own, citations as [1]."),
    ),
    "Rich text in three forms of the same content.",
)

RENDITION = Struct(
    "ImageRendition",
    (
        Field("name", TEXT, "The preset: small, medium or large."),
        Field("url", URL, "Where the file is; what is at this address never changes."),
        Field("width", INTEGER, "In pixels."),
        Field("height", INTEGER, "In pixels."),
        Field("format", TEXT, "The media type, for example image/webp."),
    ),
    "One size of an image, made when the image was published.",
)

IMAGE_SOURCE = Struct(
    "ImageSource",
    (
        Field("format", TEXT, "The media type, for the attribute `type`."),
        Field("srcset", TEXT, "Addresses and widths, for the attribute `srcset`."),
    ),
    "An image in one format, as a <source> of HTML takes it.",
)

FOCAL_POINT = Struct(
    "FocalPoint",
    (
        Field("x", NUMBER, "From the left, 0 to 1."),
        Field("y", NUMBER, "From the top, 0 to 1."),
    ),
    "The point of an image that must stay visible when it is cropped.",
)

IMAGE = Struct(
    "Image",
    (
        Field("id", ID, "The image's identifier."),
        Field("alt", TEXT, "Alternative text; empty when the image is decorative."),
        Field("decorative", BOOLEAN, "Whether assistive technology should skip the image."),
        Field("width", INTEGER, "Of the original, in pixels."),
        Field("height", INTEGER, "Of the original, in pixels."),
        Field("focal_point", FOCAL_POINT, "What must stay visible.", nullable=True),
        Field("placeholder", TEXT, "The image's main colour as #rrggbb, to show while it loads."),
        Field("renditions", ListOf(RENDITION), "Every size, smallest first, in WebP."),
        Field(
            "sources",
            ListOf(IMAGE_SOURCE),
            "The same sizes in every format that is ready, the one to prefer first: one <source> each.",
        ),
    ),
    "A public image.",
)

LINK = Struct(
    "Link",
    (
        Field("url", URL, "The path of a page of this site, or an absolute address elsewhere."),
        Field("document_id", ID, "The published document it leads to, if it is one of ours.", nullable=True),
        Field("title", TEXT, "The title of the document; empty for an address elsewhere."),
    ),
    "A link to something public.",
)

SEO = Struct(
    "Seo",
    (
        Field("title", TEXT, "For the title element."),
        Field("description", TEXT, "For the description meta element; may be empty."),
    ),
    "What search engines show.",
)

BREADCRUMB = Struct(
    "Breadcrumb",
    (
        Field("id", ID, "The document of the page."),
        Field("path", TEXT, "Its path on the site."),
        Field("title", TEXT, "Its title."),
    ),
    "One step from the home page to this one.",
)

TRANSLATION = Struct(
    "Translation",
    (
        Field("id", ID, "The document of the translation."),
        Field("locale", TEXT, "Its language, as a BCP 47 tag."),
        Field("path", TEXT, "Its path on the site; null for what is not a page.", nullable=True),
    ),
    "The same content in another language.",
)

TABLE_COLUMN = Struct(
    "TableColumn", (Field("heading", TEXT, "The column's heading; may be empty."),), "A column."
)
TABLE_ROW = Struct(
    "TableRow", (Field("cells", ListOf(RICH_TEXT), "One cell for each column, in their order."),), "A row."
)
TABLE_GRID = Struct(
    "TableGrid",
    (
        Field("columns", ListOf(TABLE_COLUMN), "From left to right."),
        Field("rows", ListOf(TABLE_ROW), "From top to bottom."),
    ),
    "The columns and rows of a table.",
)

MENU_ITEM = Struct(
    "MenuItem",
    (
        Field("id", ID, "The document it leads to."),
        Field("path", TEXT, "The path it leads to."),
        Field("title", TEXT, "What it says."),
    ),
    "An entry of a menu.",
)
MENU = Struct(
    "Menu",
    (
        Field("name", TEXT, "Which menu it is: main."),
        Field("locale", TEXT, "The language of its entries."),
        Field("items", ListOf(MENU_ITEM), "In the order of the page tree."),
    ),
    "A menu of the site.",
)

REVIEW_DATES = (
    Field("last_reviewed", DATE, "When a person reviewed the whole page.", nullable=True),
    Field("review_due", DATE, "When it should be reviewed again.", nullable=True),
)
