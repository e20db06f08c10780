package vigil.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.source.Rejected.Reason;

class ContainersTest {
  private static final String SHOT = "Soldiers shot at the ferry near Port Loko on Monday.";
  private static final String TALKS = "The two envoys met again in the capital on Tuesday.";
  private static final String LONG = SHOT + " Nobody was hurt, the harbour master said later.";
  private static final Limits SMALL = new Limits(100_000, 3, 50, 10);

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path packed(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
    return file;
  }

  private static List<Input> read(Path file) {
    return read(file, Columns.usual());
  }

  private static List<Input> read(Path file, Columns columns) {
    List<Input> inputs = new ArrayList<>();
    InputStream none = new ByteArrayInputStream(new byte[0]);
    Sources.of(List.of(file.toString()), none, columns, SMALL).forEach(inputs::add);
    return inputs;
  }

  private static RawItem item(Input input) {
    assertThat(input).isInstanceOf(RawItem.class);
    return (RawItem) input;
  }

  private static String text(Input input) {
    return new String(item(input).bytes(), StandardCharsets.UTF_8);
  }

  private static Rejected rejected(Input input) {
    assertThat(input).isInstanceOf(Rejected.class);
    return (Rejected) input;
  }

  @Test
  void eachLineOfJsonIsAReportAndABrokenOneIsNamed() throws IOException {
    List<Input> inputs =
        read(
            file(
                "a.jsonl",
                "{\"body\": \""
                    + SHOT
                    + "\", \"headline\": \"Ferry\", \"source\": {\"name\": \"Daily\"}}\n"
                    + "{\"body\": \n\n"
                    + "{\"headline\": \"None\"}\n"
                    + "{\"text\": [\"One.\", \"Two.\"], \"id\": 7}"));
    assertThat(text(inputs.get(0))).isEqualTo(SHOT);
    assertThat(item(inputs.get(0)).said(Field.TITLE)).isEqualTo("Ferry");
    assertThat(item(inputs.get(0)).said(Field.OUTLET)).isEqualTo("Daily");
    assertThat(rejected(inputs.get(1)).name()).endsWith("a.jsonl#2");
    assertThat(rejected(inputs.get(1)).message()).startsWith("is no valid JSON: ");
    assertThat(rejected(inputs.get(2)).reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(text(inputs.get(3))).isEqualTo("One.\n\nTwo.");
    assertThat(item(inputs.get(3)).said(Field.ID)).isEqualTo("7");
  }

  @Test
  void aListOfObjectsIsReadToWhereItBreaks() throws IOException {
    List<Input> inputs = read(file("a", "[\n {\"text\":\n \"" + SHOT + "\"},\n {\"text\": oops}]"));
    assertThat(text(inputs.get(0))).isEqualTo(SHOT);
    assertThat(rejected(inputs.get(1)).message()).contains("is no valid JSON");
    assertThat(inputs).hasSize(2);
  }

  @Test
  void jsonWithoutATextIsLeftToTheReaderOfDocuments() throws IOException {
    List<Input> inputs = read(file("a.json", "{\"count\": 3}"));
    assertThat(text(inputs.get(0))).isEqualTo("{\"count\": 3}");
  }

  @Test
  void tablesAreKnownByTheirHeadWhateverPartsTheirFields() throws IOException {
    Path file =
        file("a.dat", "id;Title;Text\n1;Ferry;\"" + SHOT + "\nMore.\"\n2;None;\n3;Talks;" + TALKS);
    List<Input> inputs = read(file);
    assertThat(text(inputs.get(0))).isEqualTo(SHOT + "\nMore.");
    assertThat(item(inputs.get(0)).said(Field.TITLE)).isEqualTo("Ferry");
    assertThat(rejected(inputs.get(1)).reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(text(inputs.get(2))).isEqualTo(TALKS);
  }

  @Test
  void columnsOfOtherNamesAreMapped() throws IOException {
    Path file = file("a.csv", "day,said\n2024-03-02," + SHOT + "\n");
    assertThat(rejected(read(file).get(0)).message()).contains("day, said", "--columns text=NAME");
    List<Input> inputs = read(file, Columns.usual().with("text=SAID,date=day"));
    assertThat(text(inputs.get(0))).isEqualTo(SHOT);
    assertThat(item(inputs.get(0)).said(Field.DATE)).isEqualTo("2024-03-02");
  }

  @Test
  void aMappingThatSaysNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Columns.usual().with("text"))
        .withMessageContaining("'text' is not of the form");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Columns.usual().with("colour=red"))
        .withMessageContaining("'colour' is none of");
  }

  @Test
  void aSentenceWithCommasIsNoTable() throws IOException {
    String prose = "Text, title and date were on the leaflet.\n" + SHOT;
    assertThat(text(read(file("a.txt", prose)).get(0))).isEqualTo(prose);
  }

  @Test
  void messagesOfAMailboxAreParted() throws IOException {
    List<Input> inputs =
        read(
            file(
                "a.mbox",
                "From desk@example.org Mon Mar  4 10:00:00 2024\n"
                    + "From: Desk <desk@example.org>\nSubject: =?utf-8?q?Ferry_=C3=A0_quai?=\n"
                    + "Date: Mon, 4 Mar 2024 10:00:00 +0000\nMessage-ID: <1@example.org>\n\n"
                    + SHOT
                    + "\n>From the quay nothing was seen.\n\n"
                    + "From other@example.org Tue Mar  5 10:00:00 2024\n"
                    + "From: other@example.org\nMIME-Version: 1.0\n"
                    + "Content-Type: multipart/alternative; boundary=x\n\n"
                    + "--x\nContent-Type: text/html\n\n<p>"
                    + TALKS
                    + "</p>\n--x--\n"));
    assertThat(inputs).hasSize(2);
    RawItem first = item(inputs.get(0));
    assertThat(text(first)).contains(SHOT, "\nFrom the quay");
    assertThat(first.said(Field.TITLE)).isEqualTo("Ferry à quai");
    assertThat(first.said(Field.OUTLET)).isEqualTo("Desk");
    assertThat(first.said(Field.DATE)).startsWith("2024-03-04");
    assertThat(first.said(Field.ID)).isEqualTo("<1@example.org>");
    assertThat(item(inputs.get(1)).said(Field.MARKUP)).isEqualTo("PAGE");
  }

  @Test
  void aReportWithLabelledLinesIsNoMessage() throws IOException {
    String report = "Subject: Ferry\nDate: 4 March 2024\nFrom: our correspondent\n\n" + SHOT;
    assertThat(text(read(file("a.txt", report)).get(0))).isEqualTo(report);
  }

  @Test
  void itemsOfAFeedAreReportsWithWhatTheFeedSaysOfThem() throws IOException {
    List<Input> inputs =
        read(
            file(
                "feed",
                "<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour News</title>"
                    + "<item><title>Ferry &amp; fire</title><link>https://example.org/1</link>"
                    + "<pubDate>Mon, 04 Mar 2024 23:30:00 -0500</pubDate><guid>g1</guid>"
                    + "<description>&lt;p&gt;"
                    + LONG
                    + "&lt;/p&gt;</description></item>"
                    + "<item><title>Only this</title><link>https://example.org/2</link></item>"
                    + "</channel></rss>"));
    RawItem first = item(inputs.get(0));
    assertThat(first.said(Field.TITLE)).isEqualTo("Ferry & fire");
    assertThat(first.said(Field.OUTLET)).isEqualTo("Harbour News");
    assertThat(first.said(Field.DATE)).startsWith("2024-03-04T23:30");
    assertThat(first.said(Field.URL)).isEqualTo("https://example.org/1");
    assertThat(first.said(Field.ID)).isEqualTo("g1");
    assertThat(rejected(inputs.get(1)).message()).contains("https://example.org/2");
  }

  @Test
  void aFeedThatBreaksOffIsReadAsFarAsItsItemsAreWhole() throws IOException {
    String item = "<item><guid>g1</guid><description>" + LONG + "</description></item>";
    String head = "<rss version='2.0'><channel><title>Harbour News</title>";
    List<Input> within = read(file("feed", head + item + "<item><description>" + LONG));
    assertThat(within).hasSize(2);
    assertThat(item(within.get(0)).said(Field.ID)).isEqualTo("g1");
    assertThat(rejected(within.get(1)).message())
        .isEqualTo("breaks off in the middle: 1 items are whole; the one that is cut is left out");
    List<Input> between = read(file("feed", head + item + item));
    assertThat(between).hasSize(3);
    assertThat(rejected(between.get(2)).message()).endsWith("2 items are whole");
  }

  @Test
  void aFeedWithItsEndIsWholeWhateverItsItemsQuote() throws IOException {
    String atom =
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:summary>"
            + LONG
            + " &lt;item> </a:summary></a:entry></a:feed>\n<!-- served in 3 ms -->";
    assertThat(read(file("feed", atom))).hasSize(1);
  }

  @Test
  void archivesArePartedAndMayHoldOtherContainers() throws IOException {
    Path file = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "b/one.txt", SHOT);
      entry(zip, "b/.hidden", "none");
      entry(zip, "two.jsonl", "{\"text\": \"" + TALKS + "\"}\n{\"text\": \"" + LONG + "\"}");
    }
    List<Input> inputs = read(file);
    assertThat(inputs).extracting(ContainersTest::text).containsExactly(SHOT, TALKS, LONG);
    assertThat(inputs.get(1).name()).endsWith("a.zip#two.jsonl#1");
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Test
  void aBombIsStopped() throws IOException {
    byte[] line = "{\"text\": \"x\"}\n".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    for (int i = 0; i < 1_000_000; i++) {
      many.write(line);
    }
    List<Input> inputs = read(packed("a.jsonl.gz", many.toByteArray()));
    Rejected last = rejected(inputs.get(inputs.size() - 1));
    assertThat(last.message()).contains("more than 50 times its size");
    assertThat(inputs).hasSizeLessThan(100_000);
  }

  @Test
  void aReportThatUnfoldsTooFarIsTooLarge() throws IOException {
    Input only = read(packed("a.txt.gz", new byte[5_000_000])).get(0);
    assertThat(rejected(only).message()).containsAnyOf("times its size", "is larger than");
  }

  @Test
  void containersInContainersEndSomewhere() throws IOException {
    byte[] bytes = SHOT.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 6; i++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("a.zip"));
        zip.write(bytes);
      }
      bytes = out.toByteArray();
    }
    Path file = Files.write(folder.resolve("deep.zip"), bytes);
    assertThat(rejected(read(file).get(0)).message()).isEqualTo("lies in too many containers");
  }

  @Test
  void aBrokenArchiveGivesWhatCameBefore() throws IOException {
    byte[] whole =
        Files.readAllBytes(packed("whole.gz", lines(2000).getBytes(StandardCharsets.UTF_8)));
    Path cut =
        Files.write(folder.resolve("cut.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
    List<Input> inputs = read(cut);
    assertThat(inputs.size()).isGreaterThan(1);
    assertThat(rejected(inputs.get(inputs.size() - 1)).reason()).isEqualTo(Reason.UNREADABLE);
  }

  private static String lines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines
          .append("{\"text\": \"Report ")
          .append(i * 7919L * i)
          .append(' ')
          .append(SHOT)
          .append("\"}\n");
    }
    return lines.toString();
  }

  @Test
  void aFileThatHoldsNoReportSaysSo() throws IOException {
    assertThat(rejected(read(file("a.csv", "id,text\n")).get(0)).message())
        .isEqualTo("holds no report");
    assertThat(rejected(read(file("a.zip", "PK\u0003\u0004 and no more")).get(0)).reason())
        .isEqualTo(Reason.EMPTY);
  }
}
