"""What an editor does in the admin's form of an article, step by step."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from pages.models.base import ContentPage

WATCHING = """document.addEventListener("w-unsaved:watch-edits", () => {
    document.documentElement.dataset.editsWatched = "";
});"""

STOPPING = """window.addEventListener("w-autosave:save", (saving) => {
    saving.preventDefault();
    saving.stopPropagation();
}, true)"""


@dataclass(frozen=True)
class ArticleForm:
    """The form, in the window `page`, of the admin at `address`."""

    page: Page
    address: str

    def new(self, parent: ContentPage, title: str) -> None:
        self.load(f"/admin/pages/add/pages/article/{parent.pk}/")
        self.page.get_by_role("textbox", name="Title*", exact=True).press_sequentially(title)
        self.page.keyboard.press("Tab")

    def open(self, content: ContentPage) -> None:
        self.load(f"/admin/pages/{content.pk}/edit/")
        blocks = self.page.locator("[data-streamfield-stream-container] > [data-streamfield-child]")
        expect(blocks.last).to_be_visible()
        for block in blocks.all():
            block.get_by_role("button", expanded=False).first.click()

    def load(self, path: str) -> None:
        """Opens a form and waits the two seconds after which Wagtail begins to notice what is typed."""
        self.page.add_init_script(WATCHING)
        self.page.goto(self.address + path)
        expect(self.page.locator("html[data-edits-watched]")).to_have_count(1)

    def add_block(self, label: str) -> None:
        """Adds a block of the menu behind those that are there."""
        self.page.get_by_role("button", name="Insert a block").last.click()
        self.page.get_by_role("option", name=label, exact=True).click()

    def texts(self) -> Locator:
        """The rich texts, in the order of the form."""
        return self.page.locator("[data-draftail-editor]").get_by_role("textbox")

    def write(self, text: str) -> None:
        """Types at the end of the first rich text."""
        self.texts().first.click()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(text)

    def references(self) -> Locator:
        """The references of the form; deleted ones are hidden, not gone."""
        items = self.page.locator("[data-references] [data-streamfield-child]")
        return items.filter(visible=True)

    def fill_reference(self, title: str, url: str) -> None:
        """Fills the last reference of the list."""
        reference = self.references().last
        reference.get_by_role("textbox", name="Title").fill(title)
        reference.get_by_role("textbox", name="URL").fill(url)

    def cite_by_command(self, words: str) -> None:
        """Types /cite at the end of the first rich text, and chooses the reference that has these words."""
        self.write("/cite")
        self.page.get_by_role("option", name="Cite a reference").wait_for()
        self.page.keyboard.press("Enter")
        self.choose(words)

    def cite_by_button(self, words: str) -> None:
        """Selects all of the first rich text, for the toolbar to come up; the citation goes behind it."""
        self.texts().first.click()
        self.page.keyboard.press("Control+A")
        self.page.locator("button[name=CITATION]").click()
        self.choose(words)

    def dialog(self) -> Locator:
        return self.page.get_by_role("dialog", name="Cite a reference")

    def choose(self, words: str) -> None:
        self.dialog().get_by_role("searchbox").press_sequentially(words)
        self.page.keyboard.press("Enter")
        expect(self.dialog()).to_have_count(0)

    def chips(self) -> Locator:
        return self.page.locator("[data-citation-chip]")

    def expect_chips(self, *shown: str) -> None:
        """The chips show these texts, in the order of the form."""
        expect(self.chips()).to_have_count(len(shown))
        for chip, text in zip(self.chips().all(), shown, strict=True):
            expect(chip).to_have_attribute("data-citation-text", text)

    def expect_saved(self) -> None:
        """Waits until Wagtail has saved the draft by itself."""
        expect(self.page.locator("#w-autosave-indicator")).to_have_text("Saved", use_inner_text=True)

    def settle(self) -> None:
        """The rich text hands what was typed to the form a quarter of a second later.

        From then on nothing is saved by itself: overtaken by a button, Wagtail would refuse it, with a 400.
        """
        self.page.wait_for_timeout(500)
        self.page.evaluate(STOPPING)
        expect(self.page.locator("#w-autosave-indicator[data-w-autosave-state-value=saving]")).to_have_count(
            0
        )

    def save(self) -> None:
        self.settle()
        self.page.get_by_role("button", name="Save draft").click()

    def publish(self) -> None:
        self.settle()
        self.page.locator("footer").get_by_role("button", name="More actions").click()
        self.page.get_by_role("button", name="Publish").click()
