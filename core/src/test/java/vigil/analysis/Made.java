package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.plover.EventType;
import vigil.record.Happening;

/** Happenings for tests. */
final class Made {
  static final LocalDate FIRST = LocalDate.of(2010, 1, 4);

  private Made() {}

  static Happening of(LocalDate day, EventType type, String from, String to) {
    return of(day, type, from, to, null);
  }

  /** One that a text alone tells; null where several do. */
  static Happening of(
      LocalDate day, EventType type, String from, String to, @Nullable String alone) {
    return new Happening(
        "1#e1",
        day,
        type,
        List.of(new Happening.Side(from, null)),
        List.of(new Happening.Side(to, null)),
        null,
        null,
        from + " and " + to,
        "Wire",
        false,
        alone);
  }

  /** So many attacks in each week, on its first days. */
  static List<Happening> weeks(String from, String to, int... counts) {
    List<Happening> all = new ArrayList<>();
    for (int week = 0; week < counts.length; week++) {
      for (int i = 0; i < counts[week]; i++) {
        all.add(of(FIRST.plusDays(7L * week + i % 7), EventType.ASSAULT, from, to));
      }
    }
    return all;
  }

  /** Calm and stormy years by turns: a made-up pair whose level moves slowly. */
  static int[] tides(int weeks, int seed) {
    int[] counts = new int[weeks];
    long state = seed;
    for (int w = 0; w < weeks; w++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      int noise = (int) (state >>> 40) & 0xff;
      boolean storm = (w + 17 * seed) / 40 % 2 == 0;
      counts[w] = storm ? noise % 6 : noise % 16 == 0 ? 1 : 0;
    }
    return counts;
  }
}
