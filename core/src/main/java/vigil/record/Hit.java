package vigil.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that was found.
 *
 * @param report its number in the store
 * @param article the number of its article's first version
 * @param version which version of its article it is, from 1
 * @param versions how many versions its article has
 * @param origin the first report of the same text or nearly so; itself where it is the first
 * @param called its title, or else the words that it begins with
 * @param language of its text
 * @param publishedBasis how the day of publication is known
 * @param snippet words around what was asked for, which stand between {@link #OPENS} and {@link
 *     #CLOSES}; the report's beginning, behind what it is called, where no words were asked for
 * @param events how many events it tells
 * @param copies how many articles have its text or nearly so, itself among them
 */
public record Hit(
    long report,
    long article,
    int version,
    int versions,
    long origin,
    String language,
    @Nullable LocalDate published,
    String publishedBasis,
    @Nullable String title,
    String called,
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
