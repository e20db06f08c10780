package vigil.lab.bench;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.document.Document;
import vigil.document.PublishedBasis;
import vigil.document.Span;

/** One line of a file of short texts: day of publication, outlet, text with marked expressions. */
final class MarkedTimes {
  private MarkedTimes() {}

  static TimedText read(DataFile.Line line) {
    try {
      Bracketed marked = Bracketed.parse(line.required(2, "text"));
      List<TimedText.Time> times =
          marked.marks().stream()
              .map(m -> new TimedText.Time(m.span(), TimeValue.parse(m.value())))
              .toList();
      return new TimedText(line.file() + ":" + line.number(), document(line, marked), false, times);
    } catch (IllegalArgumentException e) {
      throw line.error(String.valueOf(e.getMessage()));
    }
  }

  private static Document document(DataFile.Line line, Bracketed marked) {
    LocalDate published = day(line);
    return new Document(
        line.file() + ":" + line.number(),
        line.file(),
        null,
        null,
        absent(line.field(1)) ? null : line.field(1),
        "en",
        published,
        published == null ? PublishedBasis.UNKNOWN : PublishedBasis.METADATA,
        marked.text(),
        new Span(0, marked.text().length()),
        List.of());
  }

  private static @Nullable LocalDate day(DataFile.Line line) {
    String day = line.required(0, "day of publication");
    try {
      return absent(day) ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw line.error("'" + day + "' is no day");
    }
  }

  private static boolean absent(String field) {
    return field.isEmpty() || field.equals("-");
  }
}
