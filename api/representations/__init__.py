"""One document, many forms: pure functions from the content of a document to text in each form."""
