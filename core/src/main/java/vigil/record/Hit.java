package vigil.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that was found.
 *
 * @param report its number in the store
 * @param version which version of its article it is, from 1
 * @param snippet words around what was asked for, which stand between {@link #OPENS} and {@link
 *     #CLOSES}; the report's beginning where no words were asked for
 * @param events how many events it tells
 * @param copies how many articles have its text or nearly so, itself among them
 */
public record Hit(
    long report,
    int version,
    @Nullable LocalDate published,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String url,
    String snippet,
    int events,
    int copies) {
  /** What stands before a word that was asked for. */
  public static final char OPENS = '\u0002';

  /** What stands behind it. */
  public static final char CLOSES = '\u0003';
}
