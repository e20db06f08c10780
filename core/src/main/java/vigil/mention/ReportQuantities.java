package vigil.mention;

import java.util.List;
import vigil.document.Span;

/** The quantities of one report. Immutable. */
public final class ReportQuantities implements Mentions.Quantities {
  private final List<Quantity> all;

  ReportQuantities(List<Quantity> all) {
    this.all = List.copyOf(all);
  }

  /** Every quantity of the report, in the order of the text. */
  public List<Quantity> all() {
    return all;
  }

  /** The quantities whose words share some with the phrase, in the order of the text. */
  @Override
  public List<Quantity> in(Span phrase) {
    int first = firstEndingAfter(phrase.start());
    int last = first;
    while (last < all.size() && all.get(last).span().start() < phrase.end()) {
      last++;
    }
    return all.subList(first, last);
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
