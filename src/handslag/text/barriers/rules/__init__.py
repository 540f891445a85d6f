"""The rules B1-B22, in groups; each looks at one sentence and the facts of the document."""
