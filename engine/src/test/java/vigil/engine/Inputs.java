package vigil.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Reports of the tests' own, in all the shapes that a job meets. */
final class Inputs {
  static final String STRIKE =
      "Jets of the northern coalition bombed a fuel depot near Tarvel on Tuesday and killed six"
          + " guards, the provincial governor said. The coalition's spokesman denied that anybody"
          + " had been hurt. Fire crews worked through the night, and the road to the coast stayed"
          + " closed until Wednesday noon.";

  static final String STRIKE_LATER =
      "Jets of the northern coalition bombed a fuel depot near Tarvel on Tuesday and killed nine"
          + " guards, the provincial governor said. The coalition's spokesman denied that anybody"
          + " had been hurt. Fire crews worked through the night, and the road to the coast stayed"
          + " closed until Wednesday noon.";

  static final String TALKS =
      "Envoys of the two governments met in Geneva on Thursday for talks on the release of"
          + " prisoners. Switzerland's foreign minister, who was their host, called the meeting"
          + " useful. A second round is planned for June.";

  private Inputs() {}

  /** A folder with new reports, copies, versions, what is known, and what cannot be read. */
  static Path folder(Path root) throws IOException {
    Path folder = Files.createDirectory(root.resolve("reports"));
    Files.writeString(
        folder.resolve("a.jsonl"),
        row("https://one.example/depot", "One Wire", "2024-05-15", STRIKE)
            + row("https://two.example/fire", "Two Post", "2024-05-16", STRIKE)
            + "{\"text\": \"a broken line\n"
            + row("https://one.example/depot", "One Wire", "2024-05-15", STRIKE_LATER)
            + row("https://one.example/talks", "One Wire", "2024-05-17", TALKS)
            + row("https://one.example/depot", "One Wire", "2024-05-15", STRIKE_LATER));
    Files.write(
        folder.resolve("b.bin"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
    Files.writeString(
        folder.resolve("c.txt"),
        "Les ministres se sont réunis à Paris mardi pour parler de la paix dans la région, selon un"
            + " communiqué du gouvernement français publié dans la soirée.");
    Files.write(folder.resolve("d.warc.gz"), brokenArchive());
    Files.writeString(
        folder.resolve("e.txt"),
        "RIDGE POST, May 16 (Ridge News) - Gunmen shot two policemen dead in Tarvel on Wednesday,"
            + " the police said.\n");
    Files.writeString(folder.resolve("f.txt"), Files.readString(folder.resolve("e.txt")));
    return folder;
  }

  static String row(String url, String outlet, String day, String text) {
    return "{\"url\": \"%s\", \"outlet\": \"%s\", \"date\": \"%s\", \"text\": \"%s\"}%n"
        .formatted(url, outlet, day, text);
  }

  /** An archive of three pages whose second is no record, as a torn download leaves it. */
  private static byte[] brokenArchive() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    archive.write(
        packed(
            page(
                "https://three.example/march",
                "Teachers marched through Tarvel on"
                    + " Monday to ask for their wages. The police watched and made no arrest.")));
    archive.write("no record at all, but bytes in its place".getBytes(ISO_8859_1));
    archive.write(
        packed(
            page(
                "https://three.example/bridge",
                "Soldiers closed the bridge at Tarvel on"
                    + " Friday and searched every car, drivers said.")));
    return archive.toByteArray();
  }

  private static byte[] page(String url, String text) {
    byte[] http =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>News"
                + "</title></head><body><article><p>"
                + text
                + "</p></article></body></html>")
            .getBytes(UTF_8);
    String head =
        String.join(
            "\r\n",
            List.of(
                "WARC/1.0",
                "WARC-Type: response",
                "WARC-Target-URI: " + url,
                "WARC-Date: 2024-05-20T10:00:00Z",
                "WARC-Record-ID: <urn:uuid:0d1e6f6c-0000-4000-8000-"
                    + "%012d".formatted(url.length())
                    + ">",
                "Content-Type: application/http; msgtype=response",
                "Content-Length: " + http.length,
                "",
                ""));
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(head.getBytes(UTF_8));
    record.writeBytes(http);
    record.writeBytes("\r\n\r\n".getBytes(UTF_8));
    return record.toByteArray();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
