package vigil.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vigil.document.Span;

/**
 * A report's text as markup. Marks may lie in one another or overlap in part: where they do, an
 * element is closed and opened again, so that the markup nests. A span's first element carries its
 * anchor.
 */
final class MarkedText {
  private final String text;
  private final List<TextMark> marks;
  private final Anchors anchors;
  private final StringBuilder out = new StringBuilder();
  private final Set<Span> anchored = new HashSet<>();
  private List<TextMark> open = new ArrayList<>();

  private MarkedText(String text, List<TextMark> marks, Anchors anchors) {
    this.text = text;
    this.marks = marks;
    this.anchors = anchors;
  }

  /** The text with the marks, which are in their order. */
  static String of(String text, List<TextMark> marks, Anchors anchors) {
    return new MarkedText(text, marks, anchors).written();
  }

  private String written() {
    int at = 0;
    int next = 0;
    for (int boundary : boundaries()) {
      out.append(Markup.escaped(text.substring(at, boundary)));
      at = boundary;
      List<TextMark> active = new ArrayList<>(open);
      active.removeIf(m -> m.span().end() <= boundary);
      while (next < marks.size() && marks.get(next).span().start() == boundary) {
        active.add(marks.get(next++));
      }
      turnTo(active, boundary);
    }
    return out.append(Markup.escaped(text.substring(at))).toString();
  }

  private TreeSet<Integer> boundaries() {
    TreeSet<Integer> boundaries = new TreeSet<>();
    for (TextMark mark : marks) {
      boundaries.add(mark.span().start());
      boundaries.add(mark.span().end());
    }
    return boundaries;
  }

  /** Closes and opens elements until exactly the active marks are open. */
  private void turnTo(List<TextMark> active, int at) {
    int same = 0;
    while (same < open.size() && same < active.size() && open.get(same) == active.get(same)) {
      same++;
    }
    for (int i = open.size() - 1; i >= same; i--) {
      close(open.get(i), at);
    }
    active.subList(same, active.size()).forEach(this::open);
    open = active;
  }

  private void open(TextMark mark) {
    String kind = mark.kind().name().toLowerCase(Locale.ROOT);
    String quad = mark.quad() == null ? "" : " q" + mark.quad().number();
    out.append("<span class=\"").append(kind).append(quad).append('"');
    if (anchored.add(mark.span())) {
      out.append(" id=\"").append(anchors.ofWords(mark.span())).append('"');
    }
    if (!mark.note().isEmpty()) {
      out.append(" title=\"").append(Markup.escaped(mark.note())).append('"');
    }
    out.append('>');
  }

  private void close(TextMark mark, int at) {
    out.append("</span>");
    if (mark.span().end() == at && !mark.events().isEmpty()) {
      out.append("<sup>");
      mark.events().forEach(this::reference);
      out.append("</sup>");
    }
  }

  private void reference(int event) {
    out.append("<a href=\"#")
        .append(anchors.ofEvent(event))
        .append("\" title=\"event ")
        .append(event);
    out.append("\">").append(event).append("</a>");
  }
}
