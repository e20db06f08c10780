package vigil.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gzip packed in many parts, with a break between two of them. */
class MembersTest {
  @TempDir Path folder;

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private List<String> read(String name, byte[]... parts) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      file.writeBytes(part);
    }
    Path path = Files.write(folder.resolve(name), file.toByteArray());
    List<String> found = new ArrayList<>();
    for (Input input : Sources.of(List.of(path.toString()), InputStream.nullInputStream())) {
      found.add(
          input instanceof Rejected rejected
              ? rejected.reason() + " " + rejected.message()
              : new String(((RawItem) input).bytes(), UTF_8));
    }
    return found;
  }

  @Test
  void partsFollowOneAnother() throws IOException {
    assertThat(read("a.txt.gz", packed("Rain fell. "), packed("Snow fell.")))
        .containsExactly("Rain fell. Snow fell.");
  }

  @Test
  void zerosBehindTheLastPartFillTheFileUp() throws IOException {
    assertThat(read("a.txt.gz", packed("Rain fell."), new byte[700])).containsExactly("Rain fell.");
  }

  @Test
  void whatStandsBeforeABreakIsReadAndTheRestIsRefused() throws IOException {
    List<String> found =
        read(
            "a.jsonl.gz",
            packed("{\"text\": \"Rain fell.\", \"url\": \"https://one.example/1\"}\n"),
            "torn".repeat(50).getBytes(UTF_8),
            packed("{\"text\": \"Snow fell.\", \"url\": \"https://one.example/2\"}\n"));

    assertThat(found).hasSize(2);
    assertThat(found.get(0)).isEqualTo("Rain fell.");
    assertThat(found.get(1))
        .startsWith("UNREADABLE ")
        .contains("what follows its packed part is packed by nothing known");
  }

  @Test
  void aSingleReportThatBreaksIsRefusedWhole() throws IOException {
    assertThat(read("a.txt.gz", packed("Rain fell."), "torn".repeat(9).getBytes(UTF_8)))
        .singleElement()
        .asString()
        .startsWith("UNREADABLE cannot be read:");
  }
}
