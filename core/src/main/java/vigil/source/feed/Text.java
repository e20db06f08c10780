package vigil.source.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A text in a feed.
 *
 * @param value as the feed means it, with its markup
 * @param html whether it has markup
 * @param language as the feed has it; null where it does not say
 * @param base what addresses in it are relative to; null where the feed does not say
 */
public record Text(String value, boolean html, @Nullable String language, @Nullable String base) {
  private static final Pattern MARKUP =
      Pattern.compile("</?[A-Za-z][A-Za-z0-9]*(?:\\s[^<>]*)?/?>|<!--|&#?[A-Za-z0-9]{1,10};");

  /** Whether a text of which nothing is said seems to have markup. */
  static boolean seemsHtml(String value) {
    return (value.indexOf('<') >= 0 || value.indexOf('&') >= 0) && MARKUP.matcher(value).find();
  }

  /** The words alone, in one line. */
  public String plain() {
    return html ? Jsoup.parseBodyFragment(value).text() : value.strip().replaceAll("\\s+", " ");
  }
}
