package vigil.compare;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vigil.incident.Incident;
import vigil.plover.EventType;
import vigil.record.HistoryEvent;

/**
 * What another system's table could have: its days, types and countries. Immutable.
 *
 * @param countries empty where no row tells one
 */
record Coverage(LocalDate first, LocalDate last, Set<EventType> types, Set<String> countries) {
  /** The coverage of rows, of which there is at least one. */
  static Coverage of(List<HistoryEvent> rows) {
    LocalDate first = rows.get(0).day();
    LocalDate last = first;
    Set<EventType> types = new LinkedHashSet<>();
    Set<String> countries = new LinkedHashSet<>();
    for (HistoryEvent row : rows) {
      first = row.day().isBefore(first) ? row.day() : first;
      last = row.day().isAfter(last) ? row.day() : last;
      if (row.type() != null) {
        types.add(row.type());
      }
      if (row.country() != null) {
        countries.add(row.country());
      }
    }
    return new Coverage(first, last, types, countries);
  }

  /** Whether the happening took place, and in those days, types and countries. */
  boolean holds(Incident incident) {
    LocalDate day = incident.day();
    return incident.happened()
        && day != null
        && !day.isBefore(first.minusDays(1))
        && !day.isAfter(last.plusDays(1))
        && types.contains(incident.lead().telling().type())
        && inItsCountries(incident);
  }

  private boolean inItsCountries(Incident incident) {
    Set<String> own = Likeness.countries(incident);
    return countries.isEmpty() || own.isEmpty() || own.stream().anyMatch(countries::contains);
  }
}
