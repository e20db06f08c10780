package vigil.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vigil.event.ReportRecord;
import vigil.export.Account.Card;
import vigil.export.Account.Section;

/**
 * One page that needs nothing else: each report's text with its marks, and beside it what was read
 * out of it, each leading to the other. Without scripts.
 */
final class HtmlExport implements Export {
  private static final String STYLE = resource("page.css");

  @Override
  public String opening() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Vigil: reports and their records</title>
        <style>
        """
        + STYLE
        + "</style>\n</head>\n<body>\n<main>\n";
  }

  @Override
  public String one(ReportRecord report, int number) {
    return new Page(Account.of(report), new Anchors(number)).written(report);
  }

  @Override
  public String closing() {
    return "</main>\n</body>\n</html>\n";
  }

  private static String resource(String name) {
    try (InputStream in = HtmlExport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One report's part of the page. */
  private static final class Page {
    private final Account account;
    private final Anchors anchors;
    private final StringBuilder out = new StringBuilder();

    Page(Account account, Anchors anchors) {
      this.account = account;
      this.anchors = anchors;
    }

    String written(ReportRecord report) {
      out.append("<article id=\"").append(anchors.ofReport()).append("\">\n");
      head();
      out.append("<div class=\"columns\">\n");
      text(report);
      out.append("<div class=\"record\">\n");
      account.cards().forEach(this::card);
      account.sections().forEach(this::section);
      out.append("</div>\n</div>\n</article>\n");
      return out.toString();
    }

    private void head() {
      boolean titled = !account.title().isEmpty();
      out.append("<header>\n<h1>")
          .append(Markup.escaped(titled ? account.title() : account.name()));
      out.append("</h1>\n<p>").append(titled ? Markup.escaped(account.name()) + " · " : "");
      out.append(Markup.escaped(account.source()))
          .append(" · ")
          .append(account.count())
          .append("</p>\n");
      account.notices().forEach(this::notice);
      out.append("</header>\n");
    }

    private void notice(String notice) {
      out.append("<p class=\"notice\">").append(Markup.escaped(notice)).append("</p>\n");
    }

    private void text(ReportRecord report) {
      out.append("<section class=\"text\" aria-label=\"The report’s text\" tabindex=\"0\">\n");
      out.append("<div class=\"words\" dir=\"auto\" lang=\"");
      out.append(Markup.escaped(report.document().language())).append("\">");
      out.append(MarkedText.of(report.document().text(), TextMark.of(report), anchors));
      out.append("</div>\n").append(LEGEND).append("</section>\n");
    }

    private void card(Card card) {
      out.append("<section class=\"card q").append(card.event().type().quad().number());
      out.append("\" id=\"")
          .append(anchors.ofEvent(card.number()))
          .append("\" tabindex=\"-1\">\n<h2>");
      out.append("<a class=\"number\" href=\"#").append(anchors.ofWords(card.event().trigger()));
      out.append("\">").append(card.number()).append("</a> ");
      runs(card.heading());
      out.append("</h2>\n<dl>\n");
      card.fields().forEach(this::field);
      out.append("</dl>\n</section>\n");
    }

    private void field(Account.Field field) {
      out.append("<dt>").append(field.label()).append("</dt><dd>");
      runs(field.words());
      out.append("</dd>\n");
    }

    private void section(Section section) {
      out.append("<section class=\"list\">\n<h2>").append(section.title()).append("</h2>\n<ul>\n");
      for (List<Run> item : section.items()) {
        out.append("<li>");
        runs(item);
        out.append("</li>\n");
      }
      out.append("</ul>\n</section>\n");
    }

    private void runs(List<Run> runs) {
      runs.forEach(this::run);
    }

    private void run(Run run) {
      String text = Markup.escaped(run.text());
      String name = run.look().name().toLowerCase(java.util.Locale.ROOT);
      if (run.span() != null) {
        String href = "#" + anchors.ofWords(run.span());
        out.append("<a class=\"").append(name).append("\" href=\"").append(href).append("\">");
        out.append(text).append("</a>");
      } else if (run.look() == Run.Look.PLAIN) {
        out.append(text);
      } else {
        out.append("<span class=\"").append(name).append("\">").append(text).append("</span>");
      }
    }
  }

  private static final String LEGEND =
      """
      <p class="legend">Marked: <span class="trigger">what happened</span> with its number,
      <span class="actor">who</span>, <span class="place">where</span>, <span class="time">when</span>,
      <span class="count">how many</span>, <span class="speaker">who says so</span>,
      <span class="loaded">loaded words</span>.</p>
      """;
}
