package vigil.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.mention.TimeExpression;

/**
 * Since when and until when a tie holds, by the time that stands right behind its words: "the
 * leader of the front since 2018", "minister from 2011 to 2014". A time that stands elsewhere may
 * belong to what the sentence tells, and dates nothing.
 *
 * @param from first day, when told
 * @param to last day, when told
 */
record TieDates(@Nullable LocalDate from, @Nullable LocalDate to) {
  private static final TieDates NONE = new TieDates(null, null);
  private static final List<String> BETWEEN = List.of("", ",", "(", "in");
  private static final List<String> BEGINS = List.of("since", "ever since", "from", "starting");
  private static final List<String> ENDS = List.of("until", "till", "up to", "up until");
  private static final List<String> RANGE = List.of(" to ", " until ", " till ", "between ");

  /**
   * The dates of the tie.
   *
   * @param words all that tells the tie
   * @param times the report's, in the order of the text
   */
  static TieDates of(String text, Span words, List<TimeExpression> times) {
    for (TimeExpression time : times) {
      Span span = time.span();
      if (span != null && span.start() >= words.end()) {
        boolean beside =
            BETWEEN.contains(
                new Span(words.end(), span.start()).of(text).strip().toLowerCase(Locale.ROOT));
        return beside ? of(span.of(text).toLowerCase(Locale.ROOT), time) : NONE;
      }
    }
    return NONE;
  }

  private static TieDates of(String words, TimeExpression time) {
    if (ENDS.stream().anyMatch(words::startsWith)) {
      return new TieDates(null, time.to());
    }
    boolean open =
        BEGINS.stream().anyMatch(words::startsWith) && RANGE.stream().noneMatch(words::contains);
    return new TieDates(time.from(), open ? null : time.to());
  }
}
