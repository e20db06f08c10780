package vigil.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.incident.Fact;
import vigil.incident.Incident;
import vigil.incident.Telling;
import vigil.incident.Witness;
import vigil.plover.Mode;

/**
 * A happening in a list, as the fullest of its tellings tells it.
 *
 * @param tolls for each kind the least and the greatest number that anybody tells; one number only
 *     where all tell the same
 * @param agreement how the sources of each attribute stand to one another
 * @param score the least score with which one of its events was joined; null where none was
 */
record IncidentItem(
    long id,
    String type,
    List<String> modes,
    String status,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate day,
    @Nullable Where place,
    List<Who> actors,
    List<Who> recipients,
    int reports,
    int origins,
    int events,
    List<Toll> tolls,
    Map<String, String> agreement,
    @Nullable Double score,
    String evidence,
    String lead) {

  /** A party. */
  record Who(String key, String name, @Nullable String country) {}

  /** A place. */
  record Where(
      String name,
      @Nullable String country,
      @Nullable String admin1,
      @Nullable Double latitude,
      @Nullable Double longitude) {}

  /** How many. */
  record Toll(String kind, @Nullable Integer low, @Nullable Integer high, @Nullable Integer best) {}

  static IncidentItem of(Incident incident) {
    Witness lead = incident.lead();
    Telling telling = lead.telling();
    return new IncidentItem(
        incident.id(),
        telling.type().name(),
        telling.modes().stream().map(Mode::label).toList(),
        telling.status().name().toLowerCase(java.util.Locale.ROOT),
        telling.from(),
        telling.to(),
        incident.day(),
        where(telling.place()),
        telling.actors().stream().map(IncidentItem::who).toList(),
        telling.recipients().stream().map(IncidentItem::who).toList(),
        incident.reports(),
        incident.origins(),
        incident.witnesses().size(),
        tolls(incident),
        agreement(incident),
        score(incident),
        lead.source().evidence(),
        lead.source().event());
  }

  private static Who who(Telling.Party party) {
    return new Who(party.key(), party.name(), party.country());
  }

  private static @Nullable Where where(Telling.@Nullable Spot spot) {
    return spot == null
        ? null
        : new Where(spot.name(), spot.country(), spot.admin1(), spot.latitude(), spot.longitude());
  }

  private static List<Toll> tolls(Incident incident) {
    Map<String, List<Telling.Count>> kinds = new LinkedHashMap<>();
    for (Witness witness : incident.witnesses()) {
      for (Telling.Count count : witness.telling().counts()) {
        if (!count.kind().equals("other") && (count.low() != null || count.high() != null)) {
          kinds.computeIfAbsent(count.kind(), kind -> new ArrayList<>()).add(count);
        }
      }
    }
    List<Toll> tolls = new ArrayList<>();
    kinds.forEach((kind, counts) -> tolls.add(toll(kind, counts)));
    return tolls;
  }

  private static Toll toll(String kind, List<Telling.Count> counts) {
    Integer low = null;
    Integer high = null;
    boolean open = false;
    for (Telling.Count count : counts) {
      Integer least = count.low() == null ? count.high() : count.low();
      low = low == null || least != null && least < low ? least : low;
      high = high == null || count.high() != null && count.high() > high ? count.high() : high;
      open |= count.high() == null;
    }
    Integer top = open ? null : high;
    return new Toll(kind, low, top, Objects.equals(low, top) ? low : null);
  }

  static Map<String, String> agreement(Incident incident) {
    Map<String, String> agreement = new LinkedHashMap<>();
    for (Fact fact : incident.facts()) {
      agreement.put(fact.name(), fact.verdict().name().toLowerCase(java.util.Locale.ROOT));
    }
    return agreement;
  }

  private static @Nullable Double score(Incident incident) {
    Double least = null;
    for (Witness witness : incident.witnesses()) {
      Double score = witness.source().score();
      least = least == null || score != null && score < least ? score : least;
    }
    return least;
  }
}
