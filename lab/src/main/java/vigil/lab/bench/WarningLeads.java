package vigil.lab.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.analysis.Alarm;
import vigil.analysis.Pair;
import vigil.analysis.SurgeRule;

/** Which escalations warnings led, and how many warnings were false. */
final class WarningLeads {
  private static final int LEAD = 42;
  private static final int WEEK = 7;
  private static final double YEAR = 365.25;

  private final List<Pair> pairs;
  private final List<Alarm> alarms;
  private final List<Escalation> escalations;
  private final double years;

  WarningLeads(List<Pair> pairs, List<Alarm> alarms, LocalDate from, LocalDate end) {
    this.pairs = pairs;
    this.alarms = alarms;
    this.years = ChronoUnit.DAYS.between(from, end) / YEAR;
    this.escalations =
        Escalation.shipped().stream()
            .filter(e -> !e.day().isBefore(from) && e.day().isBefore(end))
            .toList();
  }

  Map<String, Double> metrics() {
    List<Long> leads =
        escalations.stream().flatMap(e -> first(e).stream()).map(Led::days).sorted().toList();
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("false_alarms_per_year", wrong() / years);
    metrics.put("median_lead_days", leads.isEmpty() ? Double.NaN : median(leads));
    return metrics;
  }

  private static double median(List<Long> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
  }

  private long wrong() {
    return alarms.stream().filter(a -> !a.cameTrue()).count();
  }

  /** A warning before an escalation. */
  private record Led(Alarm alarm, long days) {}

  private Optional<Led> first(Escalation escalation) {
    return alarms.stream()
        .filter(a -> escalation.between(pairs.get(a.pair())))
        .map(a -> new Led(a, ChronoUnit.DAYS.between(a.raised(), escalation.day())))
        .filter(led -> led.days >= 0 && led.days <= LEAD)
        .findFirst();
  }

  /** The warnings of a pair. */
  List<Alarm> of(int pair) {
    return alarms.stream().filter(a -> a.pair() == pair).toList();
  }

  /** The escalations between a pair. */
  List<Escalation> between(Pair pair) {
    return escalations.stream().filter(e -> e.between(pair)).toList();
  }

  List<Table> tables() {
    List<List<String>> rows = new ArrayList<>();
    escalations.forEach(e -> rows.add(row(e)));
    long right = alarms.size() - wrong();
    return List.of(
        new Table(List.of("escalation", "first day", "warned", "days before", "of", "why"), rows),
        new Table(
            List.of("warnings, " + SurgeRule.OWN.words(WEEK), "number", "a year"),
            List.of(
                List.of("raised", "" + alarms.size(), perYear(alarms.size())),
                List.of("came true", "" + right, perYear(right)),
                List.of("false", "" + wrong(), perYear(wrong())))));
  }

  private String perYear(double number) {
    return String.format(Locale.ROOT, "%.1f", number / years);
  }

  private List<String> row(Escalation escalation) {
    String day = escalation.day().toString();
    if (pairs.stream().noneMatch(escalation::between)) {
      return List.of(
          escalation.name(), day, "-", "-", "-", "none of its pairs is among the busiest");
    }
    return first(escalation)
        .map(
            led ->
                List.of(
                    escalation.name(),
                    day,
                    led.alarm.raised().toString(),
                    "" + led.days,
                    pairs.get(led.alarm.pair()).toString(),
                    why(led.alarm)))
        .orElse(List.of(escalation.name(), day, "no", "-", "-", ""));
  }

  private static String why(Alarm alarm) {
    return String.format(
        Locale.ROOT,
        "P(≥ %d in 28 days) = %.2f, usual %.1f, came %d",
        alarm.surge(),
        alarm.probability(),
        alarm.usual(),
        alarm.came());
  }

  /** Warnings that did not come true, those surest of themselves first. */
  List<String> misses(int most) {
    return alarms.stream()
        .filter(a -> !a.cameTrue())
        .sorted(java.util.Comparator.comparingDouble(a -> -a.probability()))
        .limit(most)
        .map(a -> a.raised() + " " + pairs.get(a.pair()) + ": " + why(a))
        .toList();
  }
}
