package vigil.tika;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vigil.document.DocumentReader;
import vigil.document.Overrides;
import vigil.document.Reading;
import vigil.source.RawItem;

/** Documents are read by the reader of documents, which finds the service by itself. */
class TikaExtractorTest {
  private static final String SENTENCE =
      "The ferry was stopped by two patrol boats near the lighthouse on Tuesday.";

  private static Reading read(String name, byte[] bytes) {
    return DocumentReader.load().read(new RawItem(name, bytes), Overrides.NONE);
  }

  private static String text(String name, byte[] bytes) {
    Reading reading = read(name, bytes);
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) reading).document().text();
  }

  /** A page of PDF with one line of text, written by hand. */
  private static byte[] pdf(String line) {
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    String page = "BT /F1 12 Tf 72 720 Td (" + line + ") Tj ET";
    String[] objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
          + " /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Title (Ferry stopped) /CreationDate (D:20240305101500Z) >>"
    };
    StringBuilder places = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      places.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", file.length()));
      file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int start = file.length();
    file.append("xref\n0 7\n").append(places);
    file.append("trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n");
    return file.append(start).append("\n%%EOF\n").toString().getBytes(ISO_8859_1);
  }

  private static byte[] docx(String... paragraphs) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
              + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
              + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
      entry(
          zip,
          "_rels/.rels",
          "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
              + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
      entry(
          zip,
          "word/document.xml",
          "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
              + body
              + "</w:body></w:document>");
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version='1.0' encoding='UTF-8'?>" + text).getBytes(UTF_8));
    zip.closeEntry();
  }

  @Test
  void aPdfIsReadWithItsTitleAndDay() {
    byte[] pdf = pdf(SENTENCE);
    assertThat(text("a.pdf", pdf)).isEqualTo(SENTENCE);
    Reading.Accepted read = (Reading.Accepted) read("a.pdf", pdf);
    assertThat(read.document().title()).isEqualTo("Ferry stopped");
    assertThat(read.document().published()).hasToString("2024-03-05");
  }

  @Test
  void paragraphsOfAnOfficeFileArePartedByBlankLines() throws IOException {
    String second = "Nobody was hurt, and the passengers reached the island in the evening.";
    assertThat(text("a.docx", docx(SENTENCE, second))).contains(SENTENCE).contains(second);
  }

  @Test
  void richTextIsRead() {
    assertThat(text("a.rtf", ("{\\rtf1\\ansi " + SENTENCE + "\\par}").getBytes(ISO_8859_1)))
        .isEqualTo(SENTENCE);
  }

  @Test
  void aBrokenDocumentIsRefusedByName() {
    Reading reading = read("broken.pdf", "%PDF-1.7 and nothing more".getBytes(ISO_8859_1));
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    assertThat(((Reading.Refused) reading).rejected().name()).isEqualTo("broken.pdf");
  }

  @Test
  void whatIsNoDocumentStaysRefused() {
    Reading reading = read("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1});
    assertThat(((Reading.Refused) reading).rejected().message()).contains("a PNG image");
  }
}
