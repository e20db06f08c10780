package vigil.document;

import java.util.Locale;

/** How an input is written down, by its name's ending and by its first words. */
enum Format {
  PLAIN,
  MARKDOWN,
  HTML,
  /** HTML that is the report and nothing else. */
  FRAGMENT,
  /** JSON, or XML that is no page. */
  DATA;

  private static final int LOOK = 2000;

  static Format of(String name, String text) {
    String head = text.substring(0, Math.min(text.length(), LOOK)).strip().toLowerCase(Locale.ROOT);
    String path = name.toLowerCase(Locale.ROOT);
    if (path.endsWith(".html") || path.endsWith(".htm") || path.endsWith(".xhtml") || page(head)) {
      return HTML;
    }
    if (path.endsWith(".md") || path.endsWith(".markdown")) {
      return MARKDOWN;
    }
    return data(head) ? DATA : PLAIN;
  }

  private static boolean page(String head) {
    return head.startsWith("<!doctype html")
        || head.startsWith("<")
            && (head.contains("<html") || head.contains("<body") || head.contains("<head>"))
        || head.startsWith("<")
            && (head.contains("<p>") || head.contains("<div") || head.contains("<article"));
  }

  private static boolean data(String head) {
    return head.startsWith("<?xml")
        || head.startsWith("{") && head.contains("\":")
        || head.startsWith("[{\"");
  }
}
