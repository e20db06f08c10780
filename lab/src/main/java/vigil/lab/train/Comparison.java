package vigil.lab.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import vigil.annotate.Reader;
import vigil.lab.bench.MentionScore;
import vigil.lab.bench.Table;
import vigil.lab.bench.Tally;

/**
 * What two readers make of the same annotated reports: figures before and after, and the sentences
 * that one of them reads better. Figures are those of the benchmark of reports.
 */
final class Comparison {
  private static final int SHOWN = 8;
  private static final int WIDEST = 160;

  private final List<Judged> before;
  private final List<Judged> after;

  private Comparison(List<Judged> before, List<Judged> after) {
    this.before = before;
    this.after = after;
  }

  static Comparison of(List<GoldCorpus.Report> reports, Reader before, Reader after) {
    return new Comparison(Judged.all(reports, before), Judged.all(reports, after));
  }

  /** How much the F1 of triggers with their type rose, from −1 to 1. */
  double gain() {
    return value(sum(after).typed().f1()) - value(sum(before).typed().f1());
  }

  /** The figures as a table, then examples of what became better and worse. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(table().lines());
    lines.addAll(examples("Better", true));
    lines.addAll(examples("Worse", false));
    return lines;
  }

  private static MentionScore sum(List<Judged> judged) {
    return judged.stream().map(Judged::score).reduce(MentionScore.NONE, MentionScore::plus);
  }

  private Table table() {
    MentionScore was = sum(before);
    MentionScore is = sum(after);
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("triggers", was.triggers(), is.triggers()));
    rows.add(row("with their type", was.typed(), is.typed()));
    rows.add(row("words of roles", was.rolesTogether(), is.rolesTogether()));
    rows.add(row("status", was.status(), is.status()));
    rows.add(row("modes", was.modes(), is.modes()));
    Map<String, Tally> old = was.byType();
    TreeSet<String> types = new TreeSet<>(old.keySet());
    types.addAll(is.byType().keySet());
    for (String type : types) {
      Tally none = Tally.NONE;
      rows.add(row(type, old.getOrDefault(type, none), is.byType().getOrDefault(type, none)));
    }
    return new Table(List.of("F1", "before", "after", "change", "of"), rows);
  }

  private static List<String> row(String name, Tally was, Tally is) {
    return List.of(
        name,
        figure(was.f1()),
        figure(is.f1()),
        change(was.f1(), is.f1()),
        Integer.toString(Math.max(was.gold(), is.gold())));
  }

  private static String change(double was, double is) {
    if (Double.isNaN(was) || Double.isNaN(is)) {
      return "-";
    }
    return Math.abs(is - was) < 0.0005 ? "=" : String.format(Locale.ROOT, "%+.3f", is - was);
  }

  private static double value(double f1) {
    return Double.isNaN(f1) ? 0 : f1;
  }

  private static String figure(double f1) {
    return Double.isNaN(f1) ? "-" : String.format(Locale.ROOT, "%.3f", f1);
  }

  private List<String> examples(String head, boolean better) {
    List<String> lines = new ArrayList<>();
    int count = 0;
    for (int i = 0; i < before.size(); i++) {
      int fewer = before.get(i).errors() - after.get(i).errors();
      if (better ? fewer > 0 : fewer < 0) {
        count++;
        if (count <= SHOWN) {
          lines.addAll(example(before.get(i), after.get(i)));
        }
      }
    }
    String some = count > SHOWN ? ", such as" : "";
    lines.add(0, head + ": " + count + (count == 1 ? " sentence" : " sentences") + some);
    lines.add(0, "");
    return lines;
  }

  private static List<String> example(Judged was, Judged is) {
    return List.of(
        "  " + shortened(was.sentence()) + "  (" + was.report() + ")",
        "    right:  " + words(was.gold()),
        "    before: " + words(was.answers()),
        "    after:  " + words(is.answers()));
  }

  private static String words(List<String> mentions) {
    return mentions.isEmpty() ? "no event" : String.join("; ", mentions);
  }

  private static String shortened(String sentence) {
    String line = sentence.replaceAll("\\s+", " ");
    return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
  }
}
