package vigil.export;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.export.Run.Look;
import vigil.plover.Quad;
import vigil.record.Correction;

/** What a person decided about an event, for the eye. */
public final class CorrectionText {
  private static final int INDENT = 9;

  private CorrectionText() {}

  /** The decision in words, on a line or two. */
  public static String of(Correction decision, Layout layout) {
    StringBuilder out = new StringBuilder();
    String event = decision.event();
    out.append(event).append(" ".repeat(Math.max(1, INDENT - event.length())));
    Run.Line line = new Run.Line();
    line.add(Look.STATUS, decision.open() ? "open: " : "");
    line.plain(what(decision));
    line.plain(" by ").add(Look.NAME, Quotes.plain(decision.who()));
    line.plain(", " + decision.when().substring(0, 10) + ": ").quote(decision.why(), null);
    if (decision.open()) {
      line.faint(" about ").quote(decision.evidence(), null);
    }
    new Paragraph(out, layout, Quad.VERBAL_COOPERATION, INDENT, INDENT).add(line.runs());
    return out.toString();
  }

  private static String what(Correction decision) {
    String changes = decision.becomes() == null ? "" : changes(decision);
    return switch (decision.what()) {
      case REJECT -> "rejected";
      case ACCEPT -> changes.isEmpty() ? "accepted" : "accepted with " + changes;
      case PUBLISH -> changes.isEmpty() ? "published" : "published with " + changes;
      case JOIN -> "joined: " + changes;
      case SPLIT -> "split: " + changes;
      default -> "changed: " + changes;
    };
  }

  private static String changes(Correction decision) {
    String becomes = lines(decision.becomes());
    String was = lines(decision.was());
    return becomes + (was.isEmpty() ? "" : " (was " + was + ")");
  }

  private static String lines(@Nullable String fields) {
    return fields == null
        ? ""
        : Arrays.stream(fields.split("\n")).map(Quotes::plain).collect(Collectors.joining(", "));
  }
}
