package vigil.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.Sentence;
import vigil.document.Span;
import vigil.mention.Quantity.Kind;
import vigil.mention.QuantityWords.Cue;

/**
 * Finds the numbers of people and things in a report, as intervals, and tells from the words around
 * them what happened to the counted.
 *
 * <p>Vague words are read by {@code quantities/vague.tsv} and {@code quantities/modifiers.tsv}.
 * Dates, ages, money, percentages and other measures are no quantities. "No casualties" are none
 * killed and none injured. Safe for many threads at once.
 */
public final class QuantityFinder {
  /** A running total's beginning is told in at most so many words. */
  private static final int SINCE_WORDS = 10;

  /** "since" is sought so far behind the number. */
  private static final int SINCE_REACH = 16;

  /** Words that show a running total stand so near to it. */
  private static final int TOTAL_REACH = 8;

  private final QuantityWords know;
  private final QuantityScanner scanner;
  private final HarmFinder harm;

  private QuantityFinder(QuantityWords know, TimeScanner times) {
    this.know = know;
    this.scanner = new QuantityScanner(know, times);
    this.harm = new HarmFinder(know);
  }

  /** Loads the words for numbers. Throws {@link vigil.data.DataException} for a broken file. */
  public static QuantityFinder load() {
    QuantityWords know = QuantityWords.load();
    return new QuantityFinder(
        know, new TimeScanner(TimeWords.load(), know.numbers(), know.counted()));
  }

  /** The quantities of a report. */
  public ReportQuantities resolve(Annotated report) {
    List<Quantity> all = new ArrayList<>();
    for (Sentence sentence : report.sentences()) {
      read(new SentenceWords(sentence), report.document().text(), all);
    }
    return new ReportQuantities(all);
  }

  private void read(SentenceWords words, String text, List<Quantity> all) {
    List<Counted> counted = scanner.scan(words);
    List<Kind> kinds = harm.kinds(words, counted);
    for (int i = 0; i < counted.size(); i++) {
      int before = all.size();
      add(words, text, counted.get(i), kinds.get(i), all);
      if (i > 0 && before > 0 && HarmFinder.part(words, counted.get(i))) {
        Quantity whole = all.get(before - 1);
        all.subList(before, all.size()).replaceAll(part -> asTotal(part, whole));
      }
    }
  }

  /**
   * "The toll is at 6,546, more than 2,700 of them children": of a running total, a part is one.
   */
  private static Quantity asTotal(Quantity part, Quantity whole) {
    return !whole.cumulative() || part.kind() != whole.kind()
        ? part
        : new Quantity(
            part.kind(),
            part.low(),
            part.high(),
            part.best(),
            part.span(),
            part.text(),
            part.of(),
            true,
            whole.since());
  }

  private void add(
      SentenceWords words, String text, Counted counted, Kind kind, List<Quantity> all) {
    boolean untouched = kind == Kind.OTHER || kind == Kind.PARTICIPANTS;
    if (untouched && QuantityScanner.onePerson(words, counted)) {
      return;
    }
    if (!counted.nobody()) {
      all.add(quantity(words, text, counted, kind));
      return;
    }
    boolean casualties = kind == Kind.OTHER && casualties(words, counted);
    if (casualties) {
      all.add(quantity(words, text, counted, Kind.KILLED));
      all.add(quantity(words, text, counted, Kind.INJURED));
    } else if (kind != Kind.OTHER) {
      all.add(quantity(words, text, counted, kind));
    }
  }

  private boolean casualties(SentenceWords words, Counted counted) {
    return !counted.bare() && know.casualties().contains(words.at(counted.end() - 1));
  }

  private Quantity quantity(SentenceWords words, String text, Counted counted, Kind kind) {
    Span span = words.span(counted.start(), counted.end());
    String of = of(words, text, counted);
    int since = sinceAfter(words, harm.insertEnd(words, counted.end()));
    boolean more = adds(words, counted);
    boolean total = !more && (since > 0 || total(words, counted));
    String from = total && since > 0 ? since(words, text, since) : null;
    return new Quantity(
        kind, counted.low(), counted.high(), counted.best(), span, span.of(text), of, total, from);
  }

  private static @Nullable String of(SentenceWords words, String text, Counted counted) {
    if (!counted.bare()) {
      return words.span(counted.noun(), counted.end()).of(text);
    }
    int sign = counted.number() - 1;
    return counted.money() ? words.span(sign, sign + 1).of(text) : null;
  }

  /** "two more fighters", "another 12", "rose by 12". */
  private boolean adds(SentenceWords words, Counted counted) {
    if (words.at(counted.start() - 1).equals("by")) {
      return true;
    }
    for (int i = counted.start(); i < Math.max(counted.noun(), counted.start() + 1); i++) {
      boolean than = words.at(i + 1).equals("than");
      if (!than && know.cue(words, i, Cue.MORE)) {
        return true;
      }
    }
    return false;
  }

  /** The index after a "since" not far behind the number, in its stretch between commas, or −1. */
  private int sinceAfter(SentenceWords words, int end) {
    int last = Math.min(words.size(), end + SINCE_REACH);
    for (int i = end; i < last && !breaks(words.at(i)); i++) {
      if (know.cue(words, i, Cue.SINCE)) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean total(SentenceWords words, Counted counted) {
    int first = Math.max(0, counted.number() - TOTAL_REACH);
    for (int i = counted.number() - 1; i >= first && !breaks(words.at(i)); i--) {
      if (know.cue(words, i, Cue.TOTAL)) {
        return true;
      }
    }
    int last = Math.min(words.size(), counted.end() + TOTAL_REACH);
    for (int i = counted.end(); i < last && !breaks(words.at(i)); i++) {
      if (know.cue(words, i, Cue.SO_FAR)) {
        return true;
      }
    }
    return false;
  }

  private static boolean breaks(String word) {
    return word.equals(",") || word.equals(";") || word.equals(".") || word.equals(":");
  }

  private static @Nullable String since(SentenceWords words, String text, int at) {
    int end = at;
    while (end < words.size() && end < at + SINCE_WORDS && !breaks(words.at(end))) {
      end++;
    }
    return end == at ? null : words.span(at, end).of(text);
  }
}
