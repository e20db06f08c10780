package vigil.document;

import java.util.List;

/** Documents of tests: a text in English, and nothing known of it. */
public final class Texts {
  private Texts() {}

  public static Document document(String text) {
    return new Document(
        "sha256:0",
        "test",
        null,
        null,
        null,
        "en",
        null,
        PublishedBasis.UNKNOWN,
        text,
        new Span(0, text.length()),
        List.of());
  }
}
