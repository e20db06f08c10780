package vigil.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Writes a situation report as a PDF for printing. It brings its font, which holds Latin, Greek,
 * Cyrillic, Armenian, Georgian, Hebrew and Arabic letters; signs of other scripts become squares,
 * and the last line says so. Used once.
 */
public final class SituationPdf {
  private static final float MARGIN = 56;
  private static final float SIZE = 10;
  private static final float LEADING = 14;
  private static final float TITLE = 16;
  private static final float INDENT = 10;

  private static final float HEAD = 12;
  private static final float BOLD = 0.4f;
  private static final String FONT = "DejaVuSans.ttf";
  private static final String SQUARE = "□";

  private final PDDocument document;
  private final PDFont font;
  private PDPageContentStream page;
  private float y;
  private boolean lacking;

  private SituationPdf(PDDocument document) throws IOException {
    this.document = document;
    try (InputStream in = SituationPdf.class.getResourceAsStream(FONT)) {
      this.font = PDType0Font.load(document, Objects.requireNonNull(in), true);
    }
    this.page = opened();
  }

  /** The bytes of the file; the same for the same report. */
  public static byte[] of(Situation situation) {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(situation.title());
      document.setDocumentId(situation.entry());
      Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
      day.setTimeInMillis(situation.to().toEpochDay() * 86_400_000L);
      document.getDocumentInformation().setCreationDate(day);
      SituationPdf pdf = new SituationPdf(document);
      pdf.write(situation);
      pdf.page.close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDPageContentStream opened() throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    y = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, sheet);
  }

  private void write(Situation situation) throws IOException {
    paragraph(situation.title(), TITLE, 0);
    String days = situation.from() + " to " + situation.to();
    paragraph(days + ", as of entry " + situation.entry() + " of the log", SIZE, 0);
    for (Situation.Section section : situation.sections()) {
      y -= LEADING / 2;
      paragraph(section.title(), HEAD, 0);
      for (Situation.Sentence sentence : section.sentences()) {
        paragraph("– " + sentence.words() + sentence.citation(), SIZE, INDENT);
      }
    }
    if (lacking) {
      y -= LEADING / 2;
      paragraph(SQUARE + " stands for signs that the font lacks.", SIZE, 0);
    }
  }

  private void paragraph(String text, float size, float indent) throws IOException {
    StringBuilder line = new StringBuilder();
    float width = PDRectangle.A4.getWidth() - 2 * MARGIN - indent;
    for (String word : shown(text).split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer) / 1000 * size > width) {
        line(line.toString(), size, indent);
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    line(line.toString(), size, indent);
  }

  private float width(String line) throws IOException {
    return font.getStringWidth(shown(VisualLine.of(line)));
  }

  private void line(String text, float size, float indent) throws IOException {
    if (y < MARGIN) {
      page.close();
      page = opened();
    }
    page.beginText();
    page.setFont(font, size);
    page.setLineWidth(BOLD);
    page.setRenderingMode(size > SIZE ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    page.newLineAtOffset(MARGIN + indent, y);
    page.showText(shown(VisualLine.of(text)));
    page.endText();
    y -= LEADING * size / SIZE;
  }

  /** In one line, with squares for what the font lacks. */
  private String shown(String text) {
    StringBuilder out = new StringBuilder();
    text.strip()
        .codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> out.append(has(c) ? Character.toString(c) : lacking()));
    return out.toString();
  }

  private String lacking() {
    lacking = true;
    return SQUARE;
  }

  private boolean has(int c) {
    try {
      font.encode(Character.toString(c));
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
