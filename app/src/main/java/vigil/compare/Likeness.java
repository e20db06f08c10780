package vigil.compare;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vigil.actors.NameFolding;
import vigil.incident.Incident;
import vigil.incident.Telling;
import vigil.incident.Witness;
import vigil.record.HistoryEvent;

/** How well a row of another system fits a happening; 0 where day, place or type cannot be. */
final class Likeness {
  static final int MOST_DAYS = 2;
  private static final double NEAR_KM = 30;
  private static final double KM_A_DEGREE = 111.2;
  private static final double DAY = 0.3;
  private static final double PLACE = 0.3;
  private static final double COUNTRY = 0.1;
  private static final double PARTY = 0.15;
  private static final double DEAD = 0.1;

  private Likeness() {}

  static double of(HistoryEvent row, Incident incident) {
    if (row.type() != null && incident.witnesses().stream().noneMatch(w -> sameType(row, w))) {
      return 0;
    }
    long apart = daysApart(row, incident);
    double place = place(row, incident);
    if (apart > MOST_DAYS || place == 0) {
      return 0;
    }
    double score = DAY * (1 - apart / (MOST_DAYS + 1.0)) + place;
    score += party(row.source(), row.sourceCountry(), incident) ? PARTY : 0;
    score += party(row.target(), row.targetCountry(), incident) ? PARTY : 0;
    return score + (sameDead(row, incident) ? DEAD : 0);
  }

  private static boolean sameType(HistoryEvent row, Witness witness) {
    return witness.telling().type() == row.type();
  }

  /** Days to the nearest that any report tells, else to the day before its publication. */
  private static long daysApart(HistoryEvent row, Incident incident) {
    long least = Long.MAX_VALUE;
    for (Witness witness : incident.witnesses()) {
      Telling telling = witness.telling();
      if (telling.from() != null) {
        var last = telling.to() == null ? telling.from() : telling.to();
        long before = ChronoUnit.DAYS.between(row.day(), telling.from());
        long after = ChronoUnit.DAYS.between(last, row.day());
        least = Math.min(least, Math.max(0, Math.max(before, after)));
      } else if (telling.published() != null) {
        long since = ChronoUnit.DAYS.between(row.day(), telling.published());
        least = Math.min(least, since < 0 ? -since : Math.max(0, since - 1));
      }
    }
    return least;
  }

  /** The most that any report's place fits; a row without one fits the country of the parties. */
  private static double place(HistoryEvent row, Incident incident) {
    double best = 0;
    boolean told = false;
    for (Witness witness : incident.witnesses()) {
      Telling.Spot spot = witness.telling().place();
      if (spot != null) {
        told = true;
        best = Math.max(best, place(row, spot));
      }
    }
    boolean country = row.country() != null && countries(incident).contains(row.country());
    return told ? best : country ? COUNTRY : 0;
  }

  private static double place(HistoryEvent row, Telling.Spot spot) {
    if (row.country() != null && spot.country() != null && !row.country().equals(spot.country())) {
      return 0;
    }
    if (row.place() != null && NameFolding.key(row.place()).equals(spot.key())) {
      return PLACE;
    }
    if (row.latitude() != null
        && row.longitude() != null
        && spot.latitude() != null
        && spot.longitude() != null
        && spot.exact()) {
      return km(row.latitude(), row.longitude(), spot) <= NEAR_KM ? PLACE : 0;
    }
    return row.country() != null && row.country().equals(spot.country()) ? COUNTRY : 0;
  }

  private static double km(double latitude, double longitude, Telling.Spot spot) {
    double north = (latitude - value(spot.latitude())) * KM_A_DEGREE;
    double east = (longitude - value(spot.longitude())) * KM_A_DEGREE;
    return Math.hypot(north, east * Math.cos(Math.toRadians(latitude)));
  }

  private static double value(@org.jspecify.annotations.Nullable Double degrees) {
    return degrees == null ? Double.NaN : degrees;
  }

  /** Whether the row's party is one that reports name, or of its country. */
  private static boolean party(
      String name, @org.jspecify.annotations.Nullable String country, Incident incident) {
    Set<String> words = words(name);
    for (Witness witness : incident.witnesses()) {
      for (Telling.Party party : parties(witness.telling())) {
        boolean same = country != null && country.equals(party.country());
        if (same || words(party.name()).stream().anyMatch(words::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> words(String name) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : NameFolding.key(name).split(" ")) {
      if (word.length() > 3) {
        words.add(word);
      }
    }
    return words;
  }

  private static List<Telling.Party> parties(Telling telling) {
    return java.util.stream.Stream.concat(telling.actors().stream(), telling.recipients().stream())
        .toList();
  }

  private static boolean sameDead(HistoryEvent row, Incident incident) {
    return row.killed() != null
        && incident.witnesses().stream()
            .flatMap(w -> w.telling().counts().stream())
            .anyMatch(c -> c.kind().equals("killed") && row.killed().equals(c.low()));
  }

  /** The countries of its places, or of its parties where no report tells a place. */
  static Set<String> countries(Incident incident) {
    Set<String> countries =
        of(
            incident,
            t ->
                t.place() == null || t.place().country() == null
                    ? List.of()
                    : List.of(t.place().country()));
    return countries.isEmpty()
        ? of(
            incident,
            t -> parties(t).stream().map(Telling.Party::country).filter(c -> c != null).toList())
        : countries;
  }

  private static Set<String> of(Incident incident, Function<Telling, List<String>> part) {
    Set<String> all = new LinkedHashSet<>();
    incident.witnesses().forEach(w -> all.addAll(part.apply(w.telling())));
    return all;
  }
}
