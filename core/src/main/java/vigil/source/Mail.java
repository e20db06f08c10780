package vigil.source;

import java.util.Locale;
import java.util.Set;

/** Tells mail by its first lines. */
final class Mail {
  private static final int ENOUGH = 3;

  /** Headers that nobody but a mail program writes. */
  private static final Set<String> SURE =
      Set.of(
          "message-id",
          "mime-version",
          "received",
          "return-path",
          "delivered-to",
          "content-type",
          "x-mailer",
          "dkim-signature");

  private static final Set<String> USUAL =
      Set.of("from", "to", "subject", "date", "cc", "reply-to", "sender", "list-id");

  private Mail() {}

  /** Whether it begins as a mailbox does: "From somebody Mon Jan …" and a header. */
  static boolean isBox(String text) {
    int end = text.indexOf('\n');
    return text.startsWith("From ") && end > 0 && headers(text.substring(end + 1)) > 1;
  }

  /** Whether it begins with the headers of a message; {@code named} where its name says so. */
  static boolean isMessage(String text, boolean named) {
    int headers = headers(text);
    return headers >= (named ? 1 : ENOUGH) && (named || sure(text));
  }

  private static boolean sure(String text) {
    return head(text).lines().anyMatch(line -> SURE.contains(key(line)));
  }

  /** How many known headers lead; 0 where another line stands among them. */
  private static int headers(String text) {
    int known = 0;
    for (String line : head(text).lines().toList()) {
      String key = key(line);
      boolean folded = line.startsWith(" ") || line.startsWith("\t");
      if (key.isEmpty() && !folded) {
        return 0;
      }
      known += SURE.contains(key) || USUAL.contains(key) ? 1 : 0;
    }
    return known;
  }

  private static String head(String text) {
    int end = text.indexOf("\n\n");
    int other = text.indexOf("\r\n\r\n");
    int first = end < 0 ? other : other < 0 ? end : Math.min(end, other);
    return first < 0 ? text : text.substring(0, first);
  }

  private static String key(String line) {
    int colon = line.indexOf(':');
    String key = colon < 1 ? "" : line.substring(0, colon);
    boolean plain = key.chars().allMatch(c -> c > ' ' && c < 127);
    return plain ? key.toLowerCase(Locale.ROOT) : "";
  }
}
