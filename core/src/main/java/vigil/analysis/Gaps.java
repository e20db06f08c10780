package vigil.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the days of which too little is known. Used once.
 *
 * <p>A report speaks for its day and the {@value #REACH} days that end with it; of what no report
 * speaks for, nothing is known. A silence is a gap too where it would be a great chance: where
 * {@code (1 − p)^days < 0.01}, {@code p} the share of days on which something came in before it, a
 * day counting half after each {@value #HALF_LIFE} days, once a fortnight is known; the report that
 * ends it then speaks for no more days than usually lie between reports. Histories know all days
 * from their first to their last but for such silences. And where a week brings less than a fifth
 * of what is usual, ten or more a day, its meagre days are a gap, until that has become usual.
 */
final class Gaps {
  /** How many days a report speaks for. */
  static final int REACH = 7;

  private static final double HALF_LIFE = 90;
  private static final double CHANCE = 0.01;
  private static final double SETTLED = 14;
  private static final double SHARE = 0.2;
  private static final int WEEK = 7;
  private static final int ENOUGH_A_WEEK = 70;
  private static final int ENOUGH_DAYS = 28;
  private static final int FLOOD = 3;

  private final long first;
  private final int[] reports;
  private final int[] coded;

  Gaps(Map<LocalDate, Integer> reports, Map<LocalDate, Integer> coded, LocalDate end) {
    TreeMap<LocalDate, Integer> told = new TreeMap<>(reports);
    TreeMap<LocalDate, Integer> events = new TreeMap<>(coded);
    long last = end.toEpochDay();
    this.first =
        Math.min(
            told.isEmpty() ? last : told.firstKey().toEpochDay() - REACH + 1,
            events.isEmpty() ? last : events.firstKey().toEpochDay());
    int days = Math.toIntExact(Math.max(0, last - first));
    this.reports = byDay(told, days);
    this.coded = byDay(events, days);
  }

  private int[] byDay(TreeMap<LocalDate, Integer> counts, int days) {
    int[] all = new int[days];
    counts.forEach(
        (day, many) -> {
          long at = day.toEpochDay() - first;
          if (at < days) {
            all[(int) at] += many;
          }
        });
    return all;
  }

  List<Coverage.Gap> found() {
    Kind[] kinds = kinds();
    List<Coverage.Gap> gaps = new ArrayList<>();
    int begin = 0;
    for (int day = 1; day <= kinds.length; day++) {
      if (day == kinds.length || kinds[day] != kinds[begin]) {
        add(gaps, begin, day, kinds[begin]);
        begin = day;
      }
    }
    return gaps;
  }

  private enum Kind {
    KNOWN,
    SILENT,
    THIN
  }

  private Kind[] kinds() {
    boolean[] told = spokenFor();
    boolean[] imported = imported();
    boolean[] meagre = meagre();
    Kind[] kinds = new Kind[reports.length];
    for (int day = 0; day < kinds.length; day++) {
      boolean known = (told[day] || imported[day]) && !meagre[day];
      kinds[day] = known ? Kind.KNOWN : volume(day) == 0 ? Kind.SILENT : Kind.THIN;
    }
    return kinds;
  }

  private int volume(int day) {
    return reports[day] + coded[day];
  }

  private void add(List<Coverage.Gap> gaps, int begin, int end, Kind kind) {
    if (kind != Kind.KNOWN) {
      gaps.add(
          new Coverage.Gap(
              LocalDate.ofEpochDay(first + begin),
              LocalDate.ofEpochDay(first + end - 1),
              kind == Kind.THIN));
    }
  }

  /** The days that the record's reports speak for. */
  private boolean[] spokenFor() {
    boolean[] known = new boolean[reports.length];
    for (int day = 0; day < known.length; day++) {
      if (reports[day] > 0) {
        Arrays.fill(known, Math.max(0, day - REACH + 1), day + 1, true);
      }
    }
    silence(reports, known);
    return known;
  }

  /** The days that histories know: those from the first to the last that has an event. */
  private boolean[] imported() {
    boolean[] known = new boolean[coded.length];
    int begin = 0;
    int end = coded.length;
    while (begin < end && coded[begin] == 0) {
      begin++;
    }
    while (end > begin && coded[end - 1] == 0) {
      end--;
    }
    Arrays.fill(known, begin, end, true);
    silence(coded, known);
    return known;
  }

  /** Takes out silences that would be a great chance. */
  private static void silence(int[] counts, boolean[] known) {
    double keep = Math.pow(0.5, 1 / HALF_LIFE);
    double some = 0;
    double days = 0;
    int before = -1;
    for (int day = 0; day < counts.length; day++) {
      if (counts[day] == 0) {
        continue;
      }
      int silent = day - before - 1;
      double share = Math.min(1, (some + 0.5) / (days + 1));
      boolean gap = before >= 0 && days >= SETTLED && Math.pow(1 - share, silent) < CHANCE;
      if (gap) {
        int spoken = (int) Math.min(REACH, Math.round(1 / share)) - 1;
        Arrays.fill(known, before + 1, Math.max(before + 1, day - spoken), false);
      }
      double faded = Math.pow(keep, silent + 1);
      some = some * faded + 1;
      int counted = before < 0 ? 0 : gap ? Math.min(silent, REACH) : silent; // an outage is none
      days = days * faded + 1 + (keep - Math.pow(keep, counted + 1)) / (1 - keep);
      before = day;
    }
  }

  /** The meagre days of weeks with far less than usual. */
  private boolean[] meagre() {
    boolean[] meagre = new boolean[reports.length];
    double keep = Math.pow(0.5, 1 / HALF_LIFE);
    double sum = 0;
    double weight = 0;
    double week = 0;
    for (int day = 0; day < meagre.length; day++) {
      week += volume(day) - (day < WEEK ? 0 : volume(day - WEEK));
      double usual = weight == 0 ? 0 : sum / weight;
      if (weight >= ENOUGH_DAYS && WEEK * usual >= ENOUGH_A_WEEK && week < SHARE * WEEK * usual) {
        mark(meagre, day, SHARE * usual);
      }
      sum = sum * keep + Math.min(volume(day), FLOOD * Math.max(1, usual));
      weight = weight * keep + 1;
    }
    return meagre;
  }

  private void mark(boolean[] meagre, int last, double bound) {
    for (int day = Math.max(0, last - WEEK + 1); day <= last; day++) {
      meagre[day] |= volume(day) < bound;
    }
  }
}
