package vigil.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Writes a situation report as a PDF for printing. Its fonts are those that every reader has, which
 * hold Western letters only; others become question marks. Used once.
 */
public final class SituationPdf {
  private static final float MARGIN = 56;
  private static final float SIZE = 10;
  private static final float LEADING = 14;
  private static final float TITLE = 16;

  private final PDDocument document;
  private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
  private PDPageContentStream page;
  private float y;

  private SituationPdf(PDDocument document) throws IOException {
    this.document = document;
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
    paragraph(situation.title(), bold, TITLE, 0);
    String days = situation.from() + " to " + situation.to();
    paragraph(days + ", as of entry " + situation.entry() + " of the log", plain, SIZE, 0);
    for (Situation.Section section : situation.sections()) {
      y -= LEADING / 2;
      paragraph(section.title(), bold, SIZE + 2, 0);
      for (Situation.Sentence sentence : section.sentences()) {
        paragraph("- " + sentence.words() + sentence.citation(), plain, SIZE, 10);
      }
    }
  }

  private void paragraph(String text, PDFont font, float size, float indent) throws IOException {
    StringBuilder line = new StringBuilder();
    float width = PDRectangle.A4.getWidth() - 2 * MARGIN - indent;
    for (String word : western(text, font).split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
        line(line.toString(), font, size, indent);
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    line(line.toString(), font, size, indent);
  }

  private void line(String text, PDFont font, float size, float indent) throws IOException {
    if (y < MARGIN) {
      page.close();
      page = opened();
    }
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(MARGIN + indent, y);
    page.showText(text);
    page.endText();
    y -= LEADING * size / SIZE;
  }

  /** With what the fonts lack written otherwise. */
  private static String western(String text, PDFont font) {
    String plainer =
        text.replace("→", "->")
            .replace("≥", ">=")
            .replace("≤", "<=")
            .replace("φ", "phi")
            .replace("Δ", "delta ")
            .replace("−", "-")
            .replaceAll("\\s+", " ");
    StringBuilder out = new StringBuilder();
    plainer.codePoints().forEach(c -> out.append(has(font, c) ? Character.toString(c) : "?"));
    return out.toString();
  }

  private static boolean has(PDFont font, int c) {
    try {
      font.encode(Character.toString(c));
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
