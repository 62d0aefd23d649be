/* Registers the citation with Draftail: the toolbar button, the /cite command and the chip. */
(() => {
  "use strict";

  const { React, citations, draftail } = window;

  /** Draftail shows this while a citation is being inserted. */
  class Source extends React.Component {
    componentDidMount() {
      citations.choose((reference) => {
        const { editorState, onComplete } = this.props;
        onComplete(reference ? citations.insert(editorState, reference) : null);
      });
    }

    render() {
      return null;
    }
  }

  draftail.registerPlugin({ type: "CITATION", source: Source, decorator: citations.Chip }, "entityTypes");
})();
