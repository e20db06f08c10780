package vigil.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import vigil.source.Rejected.Reason;

/**
 * The pages and texts that a crawler kept in WARC: answers of status 2xx, resources and conversions
 * whose type is a text's. Requests, pictures, redirects and the crawler's notes are passed over; a
 * record that cannot be read is refused, and so is a file without any.
 */
final class Warcs implements Items {
  private static final Set<String> TEXTS =
      Set.of(
          "application/xhtml+xml",
          "application/xml",
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json");

  private static final int LONGEST = 120;

  private final String name;
  private final WarcReader reader;
  private int records;
  private int items;

  Warcs(String name, InputStream in) throws IOException {
    this.name = name;
    this.reader = new WarcReader(in);
    reader.setLenient(true);
  }

  @Override
  public @Nullable Found next() throws IOException {
    for (WarcRecord record = record(); record != null; record = record()) {
      records++;
      Found found = found(record);
      if (found != null) {
        items++;
        return found;
      }
    }
    if (items > 0) {
      return null;
    }
    items++;
    return Found.refused(
        name, Reason.EMPTY, "holds no page or text, only " + records + " other records");
  }

  private @Nullable WarcRecord record() throws IOException {
    try {
      return reader.next().orElse(null);
    } catch (IOException | RuntimeException e) {
      throw new IOException("is broken behind record " + records + ": " + why(e), e);
    }
  }

  private @Nullable Found found(WarcRecord record) {
    String item = name + "#" + records;
    try {
      if (record instanceof WarcResponse response) {
        return http(item, response);
      }
      boolean text = record instanceof WarcResource || record instanceof WarcConversion;
      return text ? resource(item, (WarcTargetRecord) record) : null;
    } catch (IOException | RuntimeException e) {
      return Found.refused(item, Reason.UNREADABLE, "is a broken record: " + why(e));
    }
  }

  private static @Nullable Found http(String item, WarcResponse response) throws IOException {
    MediaType type = response.contentType();
    if (!type.base().equals(MediaType.HTTP)) {
      return null;
    }
    HttpResponse http = response.http();
    boolean fine = http.status() / 100 == 2 && isText(http.contentType());
    return fine ? entry(item, response, http.contentType(), http.bodyDecoded().stream()) : null;
  }

  private static @Nullable Found resource(String item, WarcTargetRecord record) throws IOException {
    boolean note = record.target().startsWith("metadata:");
    return !note && isText(record.contentType())
        ? entry(item, record, record.contentType(), record.body().stream())
        : null;
  }

  static boolean isText(MediaType type) {
    String base = type.base().toString();
    return base.startsWith("text/html")
        || base.equals("text/plain")
        || base.equals("text/xml")
        || TEXTS.contains(base);
  }

  private static Found entry(
      String item, WarcTargetRecord record, MediaType type, InputStream body) {
    Map<String, String> metadata = new HashMap<>();
    String target = record.target();
    Row.put(metadata, Field.URL, target.startsWith("http") ? target : null);
    Row.put(metadata, Field.CHARSET, type.parameters().get("charset"));
    if (type.base().equals(MediaType.HTML)) {
      metadata.put(Field.MARKUP.key(), Markup.PAGE.name());
    }
    return new Found.Entry(item, () -> Found.Opened.plain(Archive.open(body)), metadata);
  }

  /** The reason in a line, without the bytes that a parser shows. */
  static String why(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = message.lines().findFirst().orElse("").split(": \\.\\.\\.", 2)[0];
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
