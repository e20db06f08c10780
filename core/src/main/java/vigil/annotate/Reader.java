package vigil.annotate;

import vigil.document.Document;

/**
 * Reads a document: sentences, tokens, names, triggers. Implementations are safe for many threads
 * at once.
 */
public interface Reader extends AutoCloseable {
  /** What the reader sees in the document. */
  Annotated read(Document document);

  /** Name and version of the reader, as the record's {@code coder.version} tells it. */
  String version();

  @Override
  void close();
}
