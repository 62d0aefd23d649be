/* A stream whose menu leaves out some types of block; those that a page has already still open, and can be removed. */

(() => {
  const { StreamBlockDefinition } = window.wagtailStreamField.blocks;

  class MenuStreamBlockDefinition extends StreamBlockDefinition {
    constructor(name, groups, initialStates, meta) {
      super(name, groups, initialStates, meta);
      this.groupedChildBlockDefs = groups
        .map(([label, blocks]) => [label, blocks.filter((block) => !meta.notOffered.includes(block.name))])
        .filter(([, blocks]) => blocks.length);
    }
  }

  window.telepath.register("pages.blocks.MenuStreamBlock", MenuStreamBlockDefinition);
})();
