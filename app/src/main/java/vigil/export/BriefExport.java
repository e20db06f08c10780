package vigil.export;

import java.util.List;
import vigil.event.ReportRecord;
import vigil.export.Account.Card;
import vigil.export.Account.Field;
import vigil.export.Account.Section;
import vigil.export.Run.Look;
import vigil.plover.Quad;

/** The account of a report for the eye, in a terminal. */
final class BriefExport implements Export {
  private static final int MARGIN = 4;
  private static final int LABEL = 9;

  private final Layout layout;

  BriefExport(Layout layout) {
    this.layout = layout;
  }

  @Override
  public String one(ReportRecord report, int number) {
    Account account = Account.of(report);
    StringBuilder out = new StringBuilder();
    head(out, account);
    account.cards().forEach(card -> card(out, card));
    account.sections().forEach(section -> section(out, section));
    return out.toString();
  }

  @Override
  public String between() {
    return "\n" + dressed(Look.FAINT, "─".repeat(Math.min(layout.width(), 72))) + "\n\n";
  }

  private void head(StringBuilder out, Account account) {
    boolean titled = !account.title().isEmpty();
    paragraph(out, Look.NAME, titled ? account.title() : account.name());
    paragraph(
        out,
        Look.FAINT,
        (titled ? account.name() + " · " : "") + account.source() + " · " + account.count());
    account.notices().forEach(notice -> paragraph(out, Look.STATUS, "Note: " + notice));
  }

  private void paragraph(StringBuilder out, Look look, String text) {
    lines(out, Quad.VERBAL_COOPERATION, 0, 0, List.of(new Run(look, text, null)));
  }

  private void card(StringBuilder out, Card card) {
    Quad quad = card.event().type().quad();
    String number = String.format("%3d ", card.number());
    out.append('\n').append(number);
    lines(out, quad, MARGIN, number.length(), card.heading());
    card.fields().forEach(field -> field(out, quad, field));
  }

  private void field(StringBuilder out, Quad quad, Field field) {
    String label = field.label() + " ".repeat(Math.max(1, LABEL - field.label().length()));
    out.append(" ".repeat(MARGIN)).append(dressed(Look.FAINT, label));
    lines(out, quad, MARGIN + LABEL, MARGIN + label.length(), field.words());
  }

  private void section(StringBuilder out, Section section) {
    out.append('\n').append(dressed(Look.NAME, section.title())).append('\n');
    for (List<Run> item : section.items()) {
      out.append("  · ");
      lines(out, Quad.VERBAL_COOPERATION, MARGIN, MARGIN, item);
    }
  }

  private void lines(StringBuilder out, Quad quad, int indent, int column, List<Run> runs) {
    new Paragraph(out, layout, quad, indent, column).add(runs);
  }

  private String dressed(Look look, String text) {
    return layout.colour() ? Ansi.dress(look, text) : text;
  }
}
