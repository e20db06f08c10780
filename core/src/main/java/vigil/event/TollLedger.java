package vigil.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The running totals of a report, per side, kind and speaker, in the order in which they are told:
 * notes those that cannot be and mends none. Numbers of different speakers may differ, and so may
 * those without a side or a beginning, which may count the dead of two happenings.
 */
final class TollLedger {
  /** Of which total a number is a later state. */
  private record Account(@Nullable String side, Object kind, String speaker, String since) {}

  private final Map<Account, Toll> last = new HashMap<>();

  private TollLedger() {}

  /**
   * The tolls with their notes.
   *
   * @param totals which of them are running totals, by index
   */
  static List<Toll> noted(List<Toll> tolls, List<Boolean> totals) {
    TollLedger ledger = new TollLedger();
    List<Toll> noted = new ArrayList<>();
    for (int i = 0; i < tolls.size(); i++) {
      noted.add(totals.get(i) ? ledger.enter(tolls.get(i)) : tolls.get(i));
    }
    return List.copyOf(noted);
  }

  private Toll enter(Toll toll) {
    Account account =
        new Account(toll.side(), toll.kind(), speaker(toll), Objects.toString(toll.since(), ""));
    Toll.Note note = note(toll, last.get(account));
    last.put(account, toll);
    return note == null ? toll : toll.with(note);
  }

  private static String speaker(Toll toll) {
    Attribution speaker = toll.attribution().get(toll.attribution().size() - 1);
    return speaker.kind() + " " + (speaker.name() != null ? speaker.name() : speaker.text());
  }

  private static Toll.@Nullable Note note(Toll toll, @Nullable Toll before) {
    int added = toll.increment() == null ? 0 : toll.increment();
    if (toll.high() != null && added > toll.high()) {
      return Toll.Note.INCREMENT_DOES_NOT_FIT;
    }
    boolean told = toll.side() != null || toll.since() != null;
    boolean later = told && before != null && later(before, toll);
    if (before == null || !later || before.low() == null || toll.high() == null) {
      return null;
    }
    if (toll.high() < before.low()) {
      return Toll.Note.LOWER_THAN_BEFORE;
    }
    return (long) before.low() + added > toll.high() ? Toll.Note.INCREMENT_DOES_NOT_FIT : null;
  }

  /** Whether the second holds on no earlier day, as far as both are dated. */
  private static boolean later(Toll first, Toll second) {
    return first.asOf() == null || second.asOf() == null || !second.asOf().isBefore(first.asOf());
  }
}
