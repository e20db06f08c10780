package vigil.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A standing relation between two parties, as somebody states it. */
public record Tie(
    Party from,
    Relation relation,
    Party to,
    @Nullable LocalDate fromDate,
    @Nullable LocalDate toDate,
    Evidence evidence,
    List<Attribution> attribution) {
  public Tie {
    attribution = List.copyOf(attribution);
  }

  /** One end of a tie. */
  public record Party(String name, @Nullable String id) {}

  /** How the first is related to the second. */
  public enum Relation {
    LEADS,
    MEMBER_OF,
    DEPUTY_OF,
    HOLDS_OFFICE,
    BACKS,
    ALLIED_WITH,
    PART_OF,
    BASED_IN,
    OPPOSES
  }
}
