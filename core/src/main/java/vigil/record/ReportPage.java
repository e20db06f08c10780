package vigil.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is kept.
 *
 * @param report its number in the store
 * @param article the number of its article's first version
 * @param document the identifier of its text
 * @param name the item that it came from, as a user named it
 * @param versions its article's versions, the first first; itself among them
 * @param copies other reports with its text or nearly so
 * @param events what it tells, in its order
 * @param json the record's line, exactly as it was coded
 */
public record ReportPage(
    long report,
    long article,
    String document,
    String name,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable LocalDate published,
    String coder,
    String text,
    List<Version> versions,
    List<Copy> copies,
    List<EventLine> events,
    String json) {

  /** Its title, or else the words that it begins with. */
  public String called() {
    return Headline.of(title, text, report);
  }

  /** A version of the article: its report, when it was kept, and whether it is the latest. */
  public record Version(
      long report, int number, @Nullable LocalDate published, String kept, boolean latest) {}

  /**
   * Another report with the same text or nearly so; likeness is the share of the stretches of words
   * that it has in common with the first of them, and null for that one.
   */
  public record Copy(
      long report,
      @Nullable String outlet,
      @Nullable String url,
      @Nullable LocalDate published,
      @Nullable Double likeness) {}
}
