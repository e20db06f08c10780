package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vigil.event.ReportRecord;

/** The page, read back by a parser. */
class HtmlExportTest {
  private static final Document PAGE = page(Samples.report());

  @Test
  void holdsTheReportsTextUnchanged() {
    Element words = PAGE.selectFirst(".words").clone();
    words.select("sup").remove();
    assertThat(words.wholeText()).isEqualTo(Samples.TEXT);
  }

  @Test
  void everyLinkLeadsSomewhereAndNoNameIsGivenTwice() {
    assertThat(PAGE.select("a[href]")).hasSizeGreaterThan(20);
    for (Element link : PAGE.select("a[href]")) {
      assertThat(PAGE.select("[id=" + link.attr("href").substring(1) + "]"))
          .as(link.outerHtml())
          .hasSize(1);
    }
    assertThat(PAGE.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void wordsAndCardsLeadToEachOther() {
    Element number = PAGE.selectFirst(".card:has(.type:contains(ASSAULT)) .number");
    Element word = PAGE.getElementById(number.attr("href").substring(1));
    assertThat(word.text()).isEqualTo("killed");
    assertThat(word.nextElementSibling().selectFirst("a").attr("href")).isEqualTo("#r1-e2");
    assertThat(PAGE.getElementById("r1-e2").text()).contains("ASSAULT");
  }

  @Test
  void marksMayOverlap() {
    assertThat(PAGE.select(".words .count").text()).isEqualTo("two soldiers");
    assertThat(PAGE.select(".words .actor").eachText())
        .contains("two soldiers", "the envoy of Norland");
    assertThat(PAGE.select(".words .place").text()).isEqualTo("Easthaven");
  }

  @Test
  void hostileTextStaysText() {
    String text = "<script>alert(1)</script> & \"quotes\" <img src=x onerror=y> \u202E\u0000 end";
    String html = html(Samples.bare(text));
    assertThat(html)
        .doesNotContain("<script", "<img", "\u202E", "\u0000")
        .contains("\\u202E\\u0000 end");
    assertThat(page(Samples.titled("</h1><script>x</script>")).select("script")).isEmpty();
    assertThat(page(Samples.titled("</h1><script>x</script>")).selectFirst("h1").text())
        .isEqualTo("</h1><script>x</script>");
  }

  @Test
  void needsNothingElse() {
    assertThat(PAGE.select("script, link, img, iframe, [src]")).isEmpty();
    assertThat(PAGE.select("style").html())
        .contains("prefers-color-scheme: dark")
        .doesNotContain("url(");
  }

  @Test
  void reportsOfOnePageKeepApart() {
    Export export = new HtmlExport();
    String html =
        export.opening()
            + export.one(Samples.report(), 1)
            + export.one(Samples.report(), 2)
            + export.closing();
    assertThat(Jsoup.parse(html).select("[id]").eachAttr("id"))
        .doesNotHaveDuplicates()
        .contains("r2-e3");
  }

  private static Document page(ReportRecord report) {
    return Jsoup.parse(html(report));
  }

  private static String html(ReportRecord report) {
    Export export = new HtmlExport();
    return export.opening() + export.one(report, 1) + export.closing();
  }
}
