package vigil.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.plover.Sector;

/**
 * An entry of the actors' files.
 *
 * @param id unique among all entries; ISO 3166 alpha-3 for a state
 * @param country ISO 3166 alpha-3, where the entry belongs to one
 * @param roles what a person has been, in the order of the file
 */
record Identity(
    String id,
    String name,
    Kind kind,
    @Nullable String country,
    List<Sector> sectors,
    List<Held> roles) {
  Identity {
    sectors = List.copyOf(sectors);
    roles = List.copyOf(roles);
  }

  /** What the entry is. */
  enum Kind {
    STATE,
    GROUP,
    ORGANISATION,
    PERSON
  }

  /**
   * An office or position.
   *
   * @param office its usual name in offices.tsv
   * @param of identifier of the state, group or organisation
   * @param from first day, or null where unknown
   * @param to last day, or null where it goes on or is unknown
   */
  record Held(
      String office,
      String of,
      List<Sector> sectors,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    Held {
      sectors = List.copyOf(sectors);
    }

    boolean on(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    boolean overBy(LocalDate day) {
      return to != null && day.isAfter(to);
    }
  }

  /** The first role that holds on the day; without a day, the role told first. */
  Optional<Held> role(@Nullable LocalDate day) {
    return roles.stream().filter(r -> day == null || r.on(day)).findFirst();
  }

  /** Whether all roles had ended by the day. */
  boolean retired(@Nullable LocalDate day) {
    return day != null && !roles.isEmpty() && roles.stream().allMatch(r -> r.overBy(day));
  }
}
