package vigil.export;

import java.util.Locale;
import vigil.plover.Quad;

/** Writes a situation report as text, data, Markdown or a page. Pure. */
public final class SituationText {
  private SituationText() {}

  /** For the eye. */
  public static String text(Situation situation, Layout layout) {
    StringBuilder out = new StringBuilder();
    out.append(situation.title()).append('\n').append(head(situation)).append('\n');
    for (Situation.Section section : situation.sections()) {
      out.append('\n').append(section.title().toUpperCase(Locale.ROOT)).append('\n');
      for (Situation.Sentence sentence : section.sentences()) {
        out.append("- ");
        new Paragraph(out, layout, Quad.VERBAL_COOPERATION, 2, 2)
            .add(
                new Run.Line()
                    .plain(Quotes.plain(sentence.words()))
                    .faint(sentence.citation())
                    .runs());
      }
    }
    return out.toString();
  }

  private static String head(Situation situation) {
    return situation.from()
        + " to "
        + situation.to()
        + ", as of entry "
        + situation.entry()
        + " of the log";
  }

  /** As data, with a line end. */
  public static String json(Situation situation) {
    return new JsonLine()
        .field("title", situation.title())
        .field("from", situation.from())
        .field("to", situation.to())
        .field("entry", situation.entry())
        .list("sections", situation.sections(), SituationText::section)
        .end();
  }

  private static void section(JsonLine json, Situation.Section section) {
    json.field("title", section.title())
        .list("sentences", section.sentences(), SituationText::sentence);
  }

  private static void sentence(JsonLine json, Situation.Sentence sentence) {
    json.field("words", sentence.words()).texts("cites", sentence.cites());
  }

  /** As Markdown. */
  public static String markdown(Situation situation) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(marked(situation.title())).append("\n\n");
    out.append(head(situation)).append("\n");
    for (Situation.Section section : situation.sections()) {
      out.append("\n## ").append(section.title()).append("\n\n");
      for (Situation.Sentence sentence : section.sentences()) {
        out.append("- ").append(marked(Quotes.plain(sentence.words())));
        out.append(sentence.cites().isEmpty() ? "" : " `" + sentence.citation().strip() + "`");
        out.append('\n');
      }
    }
    return out.toString();
  }

  private static String marked(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append("\\`*_{}[]<>#|".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return out.toString();
  }

  /** As a page that stands by itself and can be printed. */
  public static String html(Situation situation) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head>");
    out.append("<meta charset=\"utf-8\"><title>").append(Markup.escaped(situation.title()));
    out.append("</title><style>").append(STYLE).append("</style></head><body><main>\n<h1>");
    out.append(Markup.escaped(situation.title())).append("</h1>\n<p>");
    out.append(Markup.escaped(head(situation))).append("</p>\n");
    for (Situation.Section section : situation.sections()) {
      out.append("<h2>").append(Markup.escaped(section.title())).append("</h2>\n<ul>\n");
      for (Situation.Sentence sentence : section.sentences()) {
        out.append("<li>").append(Markup.escaped(sentence.words())).append(" <cite>");
        out.append(Markup.escaped(sentence.citation().strip())).append("</cite></li>\n");
      }
      out.append("</ul>\n");
    }
    return out.append("</main></body></html>\n").toString();
  }

  private static final String STYLE =
      "body{font:16px/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;"
          + "color:#1a1a1a;background:#fff}h1{font-size:1.6rem}h2{font-size:1.15rem;border-bottom:1px"
          + " solid #bbb}cite{font:.8rem monospace;color:#555}@media"
          + " print{body{margin:0;font-size:11pt}h2{break-after:avoid}li{break-inside:avoid}}";
}
