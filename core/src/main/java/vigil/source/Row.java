package vigil.source;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.source.Rejected.Reason;

/** Makes an item of named values. */
final class Row {
  private Row() {}

  /**
   * @param values by field
   * @param lacking what to tell where no text is among them
   */
  static Found item(String name, Map<Field, String> values, Limits limits, String lacking) {
    String text = values.get(Field.TEXT);
    if (text == null) {
      return Found.refused(name, Reason.NO_TEXT, lacking);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > limits.largest()) {
      return tooLarge(name, limits);
    }
    return new Found.Ready(new RawItem(name, bytes, metadata(values)));
  }

  static Found tooLarge(String name, Limits limits) {
    return Found.refused(
        name,
        Reason.TOO_LARGE,
        "is larger than " + limits.size() + ", the most that is read as one report");
  }

  private static Map<String, String> metadata(Map<Field, String> values) {
    Map<String, String> metadata = new HashMap<>();
    values.forEach(
        (field, value) -> {
          if (field != Field.TEXT) {
            metadata.put(field.key(), value.strip());
          }
        });
    return metadata;
  }

  /** Puts the value in where there is one. */
  static void put(Map<String, String> metadata, Field field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      metadata.put(field.key(), value.strip());
    }
  }
}
