package vigil.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.incident.Telling.Count;

/** A number that reports tell of a happening: agreed, revised from day to day, or contradicted. */
final class CountFact {
  private CountFact() {}

  static Fact of(String kind, List<Witness> witnesses) {
    Map<String, List<Witness>> by = new LinkedHashMap<>();
    Map<String, Count> counts = new LinkedHashMap<>();
    for (Witness witness : witnesses) {
      for (Count count : witness.telling().counts()) {
        if (count.kind().equals(kind) && (count.low() != null || count.high() != null)) {
          String text = text(count);
          counts.putIfAbsent(text, count);
          List<Witness> told = by.computeIfAbsent(text, key -> new ArrayList<>());
          if (!told.contains(witness)) {
            told.add(witness);
          }
        }
      }
    }
    return new Fact(kind, verdict(by, counts), Facts.values(by));
  }

  private static String text(Count count) {
    Integer low = count.low();
    Integer high = count.high();
    String number =
        low == null
            ? "at most " + high
            : high == null ? "at least " + low : low.equals(high) ? "" + low : low + "–" + high;
    return count.cumulative() ? number + " in all" : number;
  }

  private static Verdict verdict(Map<String, List<Witness>> by, Map<String, Count> counts) {
    if (by.size() < 2) {
      return Facts.verdict(by, (a, b) -> false);
    }
    List<String> texts = List.copyOf(by.keySet());
    boolean apart = false;
    boolean sameDay = false;
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        if (apart(counts.get(texts.get(i)), counts.get(texts.get(j)))
            && !together(by.get(texts.get(i)), by.get(texts.get(j)))) {
          apart = true;
          sameDay |= sameDay(by.get(texts.get(i)), by.get(texts.get(j)));
        }
      }
    }
    return !apart ? Verdict.DIFFERING : sameDay ? Verdict.CONTRADICTED : Verdict.REVISED;
  }

  /** "At least 910 people, 138 of them civilians": one telling's numbers are of several things. */
  private static boolean together(@Nullable List<Witness> a, @Nullable List<Witness> b) {
    return a != null && b != null && a.stream().anyMatch(b::contains);
  }

  /** Whether no number is meant by both; a running total and an increment are not compared. */
  private static boolean apart(@Nullable Count a, @Nullable Count b) {
    return a != null
        && b != null
        && a.cumulative() == b.cumulative()
        && (above(a.low(), b.high()) || above(b.low(), a.high()));
  }

  private static boolean above(@Nullable Integer low, @Nullable Integer high) {
    return low != null && high != null && low > high;
  }

  /** Whether two origins tell the two numbers with neither plainly later than the other. */
  private static boolean sameDay(@Nullable List<Witness> a, @Nullable List<Witness> b) {
    LocalDate lastOfA = last(a);
    LocalDate lastOfB = last(b);
    LocalDate firstOfA = first(a);
    LocalDate firstOfB = first(b);
    if (lastOfA == null || lastOfB == null || firstOfA == null || firstOfB == null) {
      return true;
    }
    return !lastOfA.isBefore(firstOfB) && !lastOfB.isBefore(firstOfA);
  }

  private static @Nullable LocalDate first(@Nullable List<Witness> witnesses) {
    return witnesses == null ? null : witnesses.get(0).source().published();
  }

  private static @Nullable LocalDate last(@Nullable List<Witness> witnesses) {
    return witnesses == null ? null : witnesses.get(witnesses.size() - 1).source().published();
  }
}
