package vigil.document;

import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Gives the text of documents that are no text, such as PDF. Found as a service ({@link
 * ServiceLoader}); the default build has none. For many threads at once.
 */
public interface TextExtractor {
  /**
   * The text of a document.
   *
   * @param name for messages
   * @throws IOException where it cannot be read; the message ends a sentence that begins with the
   *     name
   */
  Extracted extract(String name, byte[] bytes) throws IOException;

  /**
   * What a document holds.
   *
   * @param text its paragraphs, parted by blank lines
   * @param published when it was made, as it says itself, in any form of a date; null where it does
   *     not
   */
  record Extracted(String text, @Nullable String title, @Nullable String published) {}

  /** Those that there are. */
  static List<TextExtractor> all() {
    return ServiceLoader.load(TextExtractor.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }
}
