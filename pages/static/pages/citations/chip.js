/* The chip that stands for a citation in the text, and the changes of the text it can be asked for. */
(() => {
  "use strict";

  const { React, DraftJS, citations } = window;
  const { EditorState, Modifier, SelectionState } = DraftJS;
  const CHARACTER = "\u200a"; // a hair space: the caret keeps its height beside it

  function entityFor(content, reference) {
    const created = content.createEntity("CITATION", "IMMUTABLE", { reference: reference.id });
    return created.getLastCreatedEntityKey();
  }

  /** The text with a citation behind what is selected; nothing is replaced. */
  function insert(editorState, reference) {
    const content = editorState.getCurrentContent();
    const selected = editorState.getSelection();
    const behind = selected.merge({
      anchorKey: selected.getEndKey(),
      anchorOffset: selected.getEndOffset(),
      focusKey: selected.getEndKey(),
      focusOffset: selected.getEndOffset(),
      isBackward: false,
    });
    const style = editorState.getCurrentInlineStyle();
    const key = entityFor(content, reference);
    return EditorState.push(
      editorState,
      Modifier.insertText(content, behind, CHARACTER, style, key),
      "insert-characters",
    );
  }

  /** Where the entity stands, or null. */
  function rangeOf(content, entityKey) {
    let range = null;
    content.getBlocksAsArray().forEach((block) => {
      block.findEntityRanges(
        (character) => character.getEntity() === entityKey,
        (start, end) => {
          range = SelectionState.createEmpty(block.getKey()).merge({ anchorOffset: start, focusOffset: end });
        },
      );
    });
    return range;
  }

  /** Applies `change(content, range)` to the editor in which `node` stands. */
  function edit(node, entityKey, changeType, change) {
    const wrapper = node.closest("[data-draftail-editor-wrapper]");
    const editor = wrapper.parentNode.querySelector(":scope > input[type=hidden]").draftailEditor;
    const state = editor.getEditorState();
    const content = state.getCurrentContent();
    const range = rangeOf(content, entityKey);
    if (!range) return;
    editor.onChange(EditorState.push(state, change(content, range), changeType));
    setTimeout(() => editor.focus()); // at once it would bring back the text from before
  }

  class Chip extends React.Component {
    constructor(props) {
      super(props);
      this.root = React.createRef();
      this.change = this.change.bind(this);
      this.remove = this.remove.bind(this);
    }

    componentDidMount() {
      this.unsubscribe = citations.subscribe(() => this.forceUpdate());
    }

    componentWillUnmount() {
      this.unsubscribe();
    }

    change(entityKey) {
      citations.choose((reference) => {
        if (!reference || !this.root.current) return;
        edit(this.root.current, entityKey, "apply-entity", (content, range) =>
          Modifier.applyEntity(content, range, entityFor(content, reference)),
        );
      });
    }

    remove(entityKey) {
      edit(this.root.current, entityKey, "remove-range", (content, range) =>
        Modifier.removeRange(content, range, "backward"),
      );
    }

    render() {
      const { children, contentState, entityKey } = this.props;
      const { reference: id } = contentState.getEntity(entityKey).getData();
      const reference = citations.find(id);
      const label = reference
        ? `Reference ${reference.number ?? ""}: ${reference.title}`
        : "This citation has lost its reference: the reference was deleted. Choose another one or remove the citation.";
      const text = reference ? `${reference.number ?? "·"}` : "missing reference";
      return React.createElement(
        "span",
        {
          ref: this.root,
          className: reference ? "citation-chip" : "citation-chip citation-chip--orphan",
          "data-citation-chip": id,
          "data-citation-text": text,
          title: label,
          style: { "--citation-text": `${JSON.stringify(text)} / ${JSON.stringify(label)}` },
        },
        React.createElement(
          window.draftail.TooltipEntity,
          {
            entityKey,
            icon: null,
            label: reference ? reference.title : "Missing reference",
            url: reference ? reference.url : null,
            onEdit: this.change,
            onRemove: this.remove,
          },
          children,
        ),
      );
    }
  }

  Object.assign(citations, { Chip, insert });
})();
