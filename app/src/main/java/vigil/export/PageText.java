package vigil.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.export.Run.Look;
import vigil.plover.Quad;
import vigil.record.Correction;
import vigil.record.EventLine;
import vigil.record.ReportPage;

/** A kept report for the eye. */
public final class PageText {
  private static final int LABEL = 10;

  private final StringBuilder out = new StringBuilder();
  private final Layout layout;

  private PageText(Layout layout) {
    this.layout = layout;
  }

  /** The report with its events, and its text where that is wanted. */
  public static String of(
      ReportPage page, List<Correction> corrections, boolean withText, Layout layout) {
    PageText text = new PageText(layout);
    text.head(page);
    Listing<EventLine> events = EventListing.of(Listing.Form.TEXT, layout);
    text.out.append('\n');
    page.events().forEach(event -> text.out.append(events.one(event)));
    if (page.events().isEmpty()) {
      text.out.append("no events\n");
    }
    if (!corrections.isEmpty()) {
      text.out.append("\ndecided by persons\n");
      corrections.forEach(decision -> text.out.append(CorrectionText.of(decision, layout)));
    }
    if (withText) {
      text.out.append('\n').append(Quotes.visible(page.text().strip())).append('\n');
    }
    return text.out.toString();
  }

  private void head(ReportPage page) {
    add(0, new Run.Line().add(Look.NAME, page.called()).runs());
    field("report", page.report() + " · " + page.document().substring(0, 19) + "…");
    field("from", source(page));
    field("item", page.name());
    field("coder", page.coder());
    if (page.versions().size() > 1) {
      field(
          "versions",
          page.versions().stream().map(v -> version(v, page)).collect(Collectors.joining(", ")));
    }
    if (!page.copies().isEmpty()) {
      field(
          "also in", page.copies().stream().map(PageText::copy).collect(Collectors.joining(", ")));
    }
  }

  private static String source(ReportPage page) {
    List<String> parts = new ArrayList<>();
    add(parts, page.outlet());
    add(parts, page.published() == null ? null : page.published().toString());
    add(parts, page.url());
    return parts.isEmpty() ? "not known" : String.join(" · ", parts);
  }

  private static void add(List<String> parts, @Nullable String part) {
    if (part != null) {
      parts.add(part);
    }
  }

  private static String version(ReportPage.Version version, ReportPage page) {
    String kept = version.kept().substring(0, 10);
    String which = version.report() == page.report() ? " (this one)" : "";
    return version.number() + " of " + kept + ": report " + version.report() + which;
  }

  private static String copy(ReportPage.Copy copy) {
    return (copy.outlet() == null ? "" : copy.outlet() + " ") + "(report " + copy.report() + ")";
  }

  private void field(String label, String value) {
    out.append(label).append(" ".repeat(LABEL - label.length()));
    add(LABEL, new Run.Line().faint(Quotes.plain(value)).runs());
  }

  private void add(int indent, List<Run> runs) {
    new Paragraph(out, layout, Quad.VERBAL_COOPERATION, indent, indent).add(runs);
  }
}
