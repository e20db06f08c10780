package vigil.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows of cells under a head. */
public record Table(List<String> head, List<List<String>> rows) {
  public Table {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A row for each tally: precision, recall, F1, and how many there are and were answered. */
  static Table ofTallies(String what, Map<String, Tally> tallies) {
    List<List<String>> rows = new ArrayList<>();
    tallies.forEach((name, tally) -> rows.add(row(name, tally)));
    return new Table(List.of(what, "precision", "recall", "f1", "gold", "answered"), rows);
  }

  private static List<String> row(String name, Tally tally) {
    return List.of(
        name,
        Figures.text(tally.precision()),
        Figures.text(tally.recall()),
        Figures.text(tally.f1()),
        Integer.toString(tally.gold()),
        Integer.toString(tally.answered()));
  }

  /** The table in columns, the first flush left, the others flush right. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line(head));
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private String line(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String blank = " ".repeat(width(i) - row.get(i).length());
      line.append(i == 0 ? row.get(i) + blank : "  " + blank + row.get(i));
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int head = this.head.get(column).length();
    return rows.stream().mapToInt(row -> row.get(column).length()).reduce(head, Math::max);
  }
}
