package vigil.export;

import java.util.List;
import vigil.event.ReportRecord;
import vigil.export.Account.Card;
import vigil.export.Account.Section;

/** The account of a report in Markdown. */
final class MarkdownExport implements Export {
  private static final String SPECIAL = "\\`*_[]<>#|~&";

  @Override
  public String one(ReportRecord report, int number) {
    Account account = Account.of(report);
    StringBuilder out = new StringBuilder();
    boolean titled = !account.title().isEmpty();
    out.append("## ").append(escaped(titled ? account.title() : account.name())).append("\n\n");
    out.append(titled ? escaped(account.name()) + " · " : "");
    out.append(escaped(account.source())).append(" · ").append(account.count()).append('\n');
    account.notices().forEach(notice -> out.append("\n> ").append(escaped(notice)).append('\n'));
    account.cards().forEach(card -> card(out, card));
    account.sections().forEach(section -> section(out, section));
    return out.toString();
  }

  @Override
  public String between() {
    return "\n";
  }

  private static void card(StringBuilder out, Card card) {
    out.append("\n### ")
        .append(card.number())
        .append(". ")
        .append(line(card.heading()))
        .append("\n\n");
    card.fields()
        .forEach(
            f ->
                out.append("- ")
                    .append(f.label())
                    .append(": ")
                    .append(line(f.words()))
                    .append('\n'));
  }

  private static void section(StringBuilder out, Section section) {
    out.append("\n### ").append(section.title()).append("\n\n");
    section.items().forEach(item -> out.append("- ").append(line(item)).append('\n'));
  }

  private static String line(List<Run> runs) {
    StringBuilder out = new StringBuilder();
    runs.forEach(run -> out.append(dressed(run)));
    return out.toString().strip();
  }

  private static String dressed(Run run) {
    String text = escaped(run.text());
    return switch (run.look()) {
      case NAME, TRIGGER -> "**" + text + "**";
      default -> text;
    };
  }

  /** The text with everything that Markdown or HTML would act upon escaped. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    text.chars().forEach(c -> out.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append((char) c));
    return out.toString();
  }
}
