package vigil.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import vigil.source.Rejected.Reason;

/**
 * The pages and texts in an ARC file, the form that crawlers wrote before WARC. Each record is a
 * line of address, host, date, type and length, parted by blanks of which the address may hold some
 * too, and as many bytes as that says.
 */
final class Arcs implements Items {
  private static final int LONGEST_LINE = 1 << 16;

  private static final int LONGEST_HEAD = 1 << 18;

  /** What stands behind the address in a record's line, in the first form and in the second. */
  private static final int BEHIND = 4;

  private static final int BEHIND_IN_SECOND = 9;

  private final String name;
  private final InputStream in;
  private final Lines lines;
  private @Nullable Slice record;
  private boolean second;
  private int records;
  private int items;

  Arcs(String name, InputStream in) {
    this.name = name;
    this.in = in;
    this.lines = new Lines(in, LONGEST_LINE);
  }

  @Override
  public @Nullable Found next() throws IOException {
    for (String head = head(); head != null; head = head()) {
      records++;
      Found found = found(head);
      if (found != null) {
        items++;
        return found;
      }
    }
    items++;
    return items > 1
        ? null
        : Found.refused(
            name, Reason.EMPTY, "holds no page or text, only " + records + " other records");
  }

  /** The next record's line; null behind the last. */
  private @Nullable String head() throws IOException {
    if (record != null) {
      record.end();
    }
    record = null;
    byte[] line = lines.next();
    while (line.length > 0 && new String(line, StandardCharsets.UTF_8).isBlank()) {
      line = lines.next();
    }
    return line.length == 0 ? null : new String(line, StandardCharsets.UTF_8).strip();
  }

  private @Nullable Found found(String head) throws IOException {
    String[] fields = head.split(" ");
    int address = fields.length - (second && records > 1 ? BEHIND_IN_SECOND : BEHIND);
    String length = fields[fields.length - 1];
    if (address < 1 || !length.matches("\\d{1,15}")) {
      throw new IOException("is broken behind record " + (records - 1) + ": no record's line");
    }
    Slice own = new Slice(in, Long.parseLong(length));
    record = own;
    if (records == 1) {
      byte[] version = own.readNBytes(1);
      second = version.length == 1 && version[0] == '2';
      return null;
    }
    StringBuilder url = new StringBuilder(fields[0]);
    for (int i = 1; i < address; i++) {
      url.append("%20").append(fields[i]);
    }
    return url.toString().startsWith("http")
        ? http(name + "#" + records, url.toString(), own)
        : null;
  }

  private static @Nullable Found http(String item, String url, Slice record) {
    try {
      HttpResponse http = HttpResponse.parse(Channels.newChannel(measured(record)));
      if (http.status() / 100 != 2 || !Warcs.isText(http.contentType())) {
        return null;
      }
      Map<String, String> metadata = new HashMap<>();
      metadata.put(Field.URL.key(), url);
      Row.put(metadata, Field.CHARSET, http.contentType().parameters().get("charset"));
      InputStream body = http.bodyDecoded().stream();
      return new Found.Entry(item, () -> Found.Opened.plain(Archive.open(body)), metadata);
    } catch (IOException | RuntimeException e) {
      return Found.refused(item, Reason.UNREADABLE, "is a broken record: " + Warcs.why(e));
    }
  }

  /** The answer with its length among its headers, which many servers did not tell. */
  private static InputStream measured(Slice record) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    Lines lines = new Lines(record, LONGEST_LINE);
    boolean told = false;
    byte[] line = lines.next();
    while (line.length > 2 && head.size() < LONGEST_HEAD) {
      String words = new String(line, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      told |= words.startsWith("content-length:") || words.startsWith("transfer-encoding:");
      head.write(line);
      line = lines.next();
    }
    String length = told ? "" : "Content-Length: " + record.left() + "\r\n";
    head.write(length.getBytes(StandardCharsets.US_ASCII));
    head.write(line);
    return new SequenceInputStream(new ByteArrayInputStream(head.toByteArray()), record);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
