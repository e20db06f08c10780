package vigil.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One happening as several reports tell it.
 *
 * @param witnesses its tellings, the first published first; never empty
 * @param facts its attributes, each with all values
 * @param reports how many reports tell it, copies among them
 * @param origins how many distinct texts tell it
 */
public record Incident(
    long id, List<Witness> witnesses, List<Fact> facts, int reports, int origins) {
  public Incident {
    witnesses = List.copyOf(witnesses);
    facts = List.copyOf(facts);
  }

  /** How a user names it. */
  public String name() {
    return "i" + id;
  }

  /** The telling that says most, the first of such: what a list shows. */
  public Witness lead() {
    Witness lead = witnesses.get(0);
    for (Witness witness : witnesses) {
      if (fullness(witness.telling()) > fullness(lead.telling())) {
        lead = witness;
      }
    }
    return lead;
  }

  private static int fullness(Telling telling) {
    return 2 * Math.min(2, telling.actors().size())
        + 2 * Math.min(2, telling.recipients().size())
        + (telling.place() == null ? 0 : telling.place().exact() ? 2 : 1)
        + (telling.from() == null ? 0 : 2)
        + Math.min(2, telling.counts().size());
  }

  /** The day by which it is ordered: the first that the lead or any other telling tells. */
  public @Nullable LocalDate day() {
    LocalDate told = lead().telling().from();
    if (told != null) {
      return told;
    }
    return witnesses.stream()
        .map(w -> w.telling().from())
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseGet(() -> witnesses.get(0).telling().published());
  }

  /** Whether anybody tells it as something that happened. */
  public boolean happened() {
    return witnesses.stream().anyMatch(w -> w.telling().reality() == Reality.HAPPENED);
  }

  /** An attribute, if anybody tells it. */
  public Optional<Fact> fact(String name) {
    return facts.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
