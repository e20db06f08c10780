package vigil.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WebArchivesTest {
  private static final String PAGE =
      "<html><body><p>The bridge at Ombo was held.</p></body></html>";

  private static List<Input> read(byte[] bytes) {
    List<Input> inputs = new ArrayList<>();
    new Contents(Columns.usual(), Limits.USUAL, null)
        .of("crawl", bytes, Map.of())
        .forEachRemaining(inputs::add);
    return inputs;
  }

  private static byte[] bytes(String... records) {
    return String.join("", records).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String http(int status, String type, String body) {
    return "HTTP/1.1 " + status + " OK\r\nContent-Type: " + type + "\r\n\r\n" + body;
  }

  private static String warc(String type, String url, String block) {
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Target-URI: "
        + url
        + "\r\nWARC-Date: 2024-03-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
        + block.length()
        + "\r\n\r\n"
        + block
        + "\r\n\r\n";
  }

  private static String arc(String url, String block) {
    return url + " 192.0.2.1 20240304100000 text/html " + block.length() + "\n" + block + "\n";
  }

  private static final String ARC_HEAD = arc("filedesc://own.arc", "1 0 Own\nURL IP-address\n");

  @Test
  void pagesAreReadAndTheRestIsPassedOver() {
    List<Input> inputs =
        read(
            bytes(
                warc("request", "https://quay.example/", "GET / HTTP/1.1\r\n\r\n"),
                warc(
                    "response",
                    "https://quay.example/1",
                    http(200, "text/html; charset=windows-1250", PAGE)),
                warc("response", "https://quay.example/2", http(404, "text/html", PAGE)),
                warc("response", "https://quay.example/3", http(200, "image/png", "no"))));
    assertThat(inputs).hasSize(1);
    RawItem item = (RawItem) inputs.get(0);
    assertThat(item.name()).isEqualTo("crawl#2");
    assertThat(item.said(Field.URL)).isEqualTo("https://quay.example/1");
    assertThat(item.said(Field.CHARSET)).isEqualTo("windows-1250");
    assertThat(new String(item.bytes(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
  }

  @Test
  void eachRecordMayBePackedByItself() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 1; i <= 3; i++) {
      try (GZIPOutputStream out = new GZIPOutputStream(all)) {
        out.write(
            bytes(warc("response", "https://quay.example/" + i, http(200, "text/html", PAGE))));
      }
    }
    assertThat(read(all.toByteArray())).hasSize(3).allMatch(RawItem.class::isInstance);
  }

  @Test
  void whatCameBeforeABreakIsGiven() {
    byte[] whole =
        bytes(
            warc("response", "https://quay.example/1", http(200, "text/html", PAGE)),
            warc("response", "https://quay.example/2", http(200, "text/html", PAGE)));
    List<Input> inputs = read(java.util.Arrays.copyOf(whole, whole.length - 40));
    assertThat(inputs.get(0)).isInstanceOf(RawItem.class);
    assertThat(inputs.get(inputs.size() - 1)).isInstanceOf(Rejected.class);
  }

  @Test
  void aFeedInAnArchiveGivesItsItems() {
    String item = "Two barges were stopped below the weir on Friday, the pilots said there.";
    String feed =
        "<rss><channel><item><description>" + item + "</description></item></channel></rss>";
    List<Input> inputs =
        read(
            bytes(
                warc(
                    "response",
                    "https://quay.example/feed",
                    http(200, "application/rss+xml", feed))));
    assertThat(inputs).singleElement().isInstanceOf(RawItem.class);
    assertThat(inputs.get(0).name()).isEqualTo("crawl#1#1");
  }

  @Test
  void arcLinesMayHoldBlanksInTheirAddress() {
    List<Input> inputs =
        read(bytes(ARC_HEAD, arc("http://quay.example/a b", http(200, "text/html", PAGE))));
    assertThat(inputs).hasSize(1);
    assertThat(((RawItem) inputs.get(0)).said(Field.URL)).isEqualTo("http://quay.example/a%20b");
  }

  @Test
  void aBrokenArcLineIsNamed() {
    List<Input> inputs =
        read(
            bytes(
                ARC_HEAD,
                arc("http://quay.example/a", http(200, "text/html", PAGE)),
                "http://quay.example/b 192.0.2.1 20240304100000 text/html many\n"));
    assertThat(inputs.get(0)).isInstanceOf(RawItem.class);
    assertThat(((Rejected) inputs.get(1)).message())
        .isEqualTo("cannot be read: is broken behind record 2: no record's line");
  }

  @Test
  void anArchiveWithoutPagesSaysSo() {
    List<Input> inputs =
        read(bytes(warc("request", "https://quay.example/", "GET / HTTP/1.1\r\n\r\n")));
    assertThat(((Rejected) inputs.get(0)).message())
        .isEqualTo("holds no page or text, only 1 other records");
  }
}
