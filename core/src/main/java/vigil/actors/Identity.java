package vigil.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.plover.Certainty;
import vigil.plover.Sector;

/**
 * Somebody who is known: a state, a group, an organisation or a person.
 *
 * @param id unique among all entries; ISO 3166 alpha-3 for a state
 * @param country ISO 3166 alpha-3, where the entry belongs to one
 * @param sectors what it always is; a person's sectors are those of the roles
 * @param names all other names
 * @param roles what a person has been, in the order of the file
 * @param links to backers, to what it is a part of and to what it became
 * @param span when it was founded and ended
 * @param sources where it is told: file and line, or a source that the line names
 */
public record Identity(
    String id,
    String name,
    Kind kind,
    @Nullable String country,
    List<Sector> sectors,
    List<Name> names,
    List<Held> roles,
    List<Link> links,
    Days span,
    List<String> sources) {
  public Identity {
    sectors = List.copyOf(sectors);
    names = List.copyOf(names);
    roles = List.copyOf(roles);
    links = List.copyOf(links);
    sources = List.copyOf(sources);
  }

  /** What the entry is. */
  public enum Kind {
    STATE,
    GROUP,
    ORGANISATION,
    PERSON
  }

  /** Another name, and how it is used. */
  public record Name(String text, Use use) {}

  /** How a name is used. */
  public enum Use {
    /** As the name itself. */
    ALIAS,
    /** As the adjective of a state and the word for its people. */
    PEOPLE,
    /** As a seat of power that stands for a government. */
    SEAT,
    /** As a place that belongs to a state, but does not stand for it. */
    PLACE
  }

  /** To another entry. */
  public record Link(Tie tie, String to, Days days, String source) {}

  /** What a link says of the entry that it starts from. */
  public enum Tie {
    BACKED_BY,
    PART_OF,
    /** What it changed into, or joined when it ended. */
    BECAME
  }

  /**
   * An office or position.
   *
   * @param office its usual name in offices.tsv; empty where only the sectors are known
   * @param of identifier of the state, group or organisation; empty where unknown
   * @param source where it is told
   */
  public record Held(
      String office,
      String of,
      List<Sector> sectors,
      Days days,
      Certainty certainty,
      String source) {
    public Held {
      sectors = List.copyOf(sectors);
    }

    /** First day, or null where unknown. */
    public @Nullable LocalDate from() {
      return days.from();
    }

    /** Last day, or null where it goes on or is unknown. */
    public @Nullable LocalDate to() {
      return days.to();
    }

    /** Whether it is held on the day. */
    public boolean on(LocalDate day) {
      return days.hold(day);
    }

    /** Whether it had ended by the day. */
    public boolean overBy(LocalDate day) {
      return days.to() != null && day.isAfter(days.to());
    }
  }

  /** The first role that holds on the day; without a day, the role told first. */
  public Optional<Held> role(@Nullable LocalDate day) {
    return roles.stream().filter(r -> day == null || r.on(day)).findFirst();
  }

  /** Whether all roles had ended by the day. */
  public boolean retired(@Nullable LocalDate day) {
    return day != null && !roles.isEmpty() && roles.stream().allMatch(r -> r.overBy(day));
  }

  /** All names by which reports may mean the entry itself. */
  public List<String> called() {
    List<String> all = new ArrayList<>(List.of(name));
    names.stream().filter(n -> n.use() == Use.ALIAS).map(Name::text).forEach(all::add);
    return all;
  }
}
