package vigil.document;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Takes the report out of a web page: its main text, and what the page says of itself. */
final class Html {
  /** How far into a line a date is looked for. */
  private static final int LOOK = 120;

  private final Dates dates;
  private final MainText mainText;

  private Html(Dates dates, MainText mainText) {
    this.dates = dates;
    this.mainText = mainText;
  }

  static Html load(Dates dates) {
    return new Html(dates, MainText.load());
  }

  Page read(String text) {
    org.jsoup.nodes.Document page = Jsoup.parse(text);
    PageFacts facts = new PageFacts(page, dates);
    LocalDate published = facts.published();
    String title = facts.title();
    MainText.Report report = mainText.of(page, facts.body(), title);
    return new Page(
        report.text(),
        title,
        facts.url(),
        facts.outlet(),
        published == null ? date(report.head()) : published);
  }

  /** The first whole date in the lines before a report. */
  private @Nullable LocalDate date(List<String> head) {
    for (String line : head) {
      for (int at = 0; at < Math.min(LOOK, line.length()); at++) {
        Dates.Found found = dates.at(line, at, line.length());
        if (found != null && found.date() != null) {
          return found.date();
        }
      }
    }
    return null;
  }

  /** Markup that is the report and nothing else. */
  static Page fragment(String text) {
    return Page.plain(MainText.whole(Jsoup.parseBodyFragment(text).body()));
  }
}
