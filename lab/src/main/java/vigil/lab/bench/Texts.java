package vigil.lab.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.document.PublishedBasis;
import vigil.document.Span;

/**
 * Documents made of a benchmark's texts, every character kept, since gold's offsets count them all.
 */
final class Texts {
  private Texts() {}

  /** The whole text as prose in English. */
  static Document document(String name, String text, @Nullable LocalDate published) {
    return new Document(
        "sha256:" + hash(text),
        name,
        null,
        null,
        null,
        "en",
        published,
        published == null ? PublishedBasis.UNKNOWN : PublishedBasis.METADATA,
        text,
        new Span(0, text.length()),
        List.of());
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
