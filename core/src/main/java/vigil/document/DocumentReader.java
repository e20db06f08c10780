package vigil.document;

import vigil.source.RawItem;

/** Makes a document of an input; immutable and safe for many threads at once. */
public final class DocumentReader {
  private DocumentReader() {}

  /** A reader with the shipped files of knowledge. */
  public static DocumentReader load() {
    return new DocumentReader();
  }

  /** The document that the item holds, or why there is none. */
  public Reading read(RawItem item, Overrides overrides) {
    throw new UnsupportedOperationException(item.name() + overrides);
  }
}
