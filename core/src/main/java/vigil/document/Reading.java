package vigil.document;

import vigil.source.Rejected;

/** What became of one input: a document, or a refusal. */
public sealed interface Reading {
  /** The input can be coded. */
  record Accepted(Document document) implements Reading {}

  /** The input cannot be coded. */
  record Refused(Rejected rejected) implements Reading {}
}
