package vigil.lab.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.document.Document;
import vigil.document.DocumentReader;
import vigil.document.Overrides;
import vigil.document.PublishedBasis;
import vigil.document.Reading;
import vigil.document.Span;
import vigil.source.RawItem;

/**
 * Documents made of a benchmark's texts, every character kept, since gold's offsets count them all.
 */
public final class Texts {
  private final DocumentReader reader = DocumentReader.load();

  /**
   * The text as Vigil reads an input: date and dateline found, prose told from what is none. Where
   * that would refuse the text or change a character of it, the whole text as prose.
   */
  Document report(String name, String text, @Nullable LocalDate published) {
    Map<String, String> metadata =
        published == null ? Map.of() : Map.of("published", published.toString());
    RawItem item = new RawItem(name, text.getBytes(StandardCharsets.UTF_8), metadata);
    Reading reading = reader.read(item, Overrides.NONE);
    boolean kept =
        reading instanceof Reading.Accepted accepted && accepted.document().text().equals(text);
    return kept ? ((Reading.Accepted) reading).document() : document(name, text, published);
  }

  /** The whole text as prose in English. */
  public static Document document(String name, String text, @Nullable LocalDate published) {
    return document(name, text, published, null);
  }

  /** The whole text as prose in English, of an outlet. */
  static Document document(
      String name, String text, @Nullable LocalDate published, @Nullable String outlet) {
    return new Document(
        "sha256:" + hash(text),
        name,
        null,
        null,
        outlet,
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
