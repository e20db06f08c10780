package vigil.document;

import org.jsoup.Jsoup;

/** Takes the report out of a web page: its main text, and what the page says of itself. */
final class Html {
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
    return new Page(
        mainText.of(page, facts.body()),
        facts.title(),
        facts.url(),
        facts.outlet(),
        facts.published());
  }

  /** Markup that is the report and nothing else. */
  static Page fragment(String text) {
    return Page.plain(MainText.whole(Jsoup.parseBodyFragment(text).body()));
  }
}
