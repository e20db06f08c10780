package vigil.record;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.plover.EventType;

/**
 * One happening as series count it: told once, however often it was reported.
 *
 * @param reference how a user names it: {@code 12#e3} in the record, {@code h1:204} in history 1
 * @param type null where another system's code has no counterpart in PLOVER
 * @param words what the report or the other system says of it
 * @param source who reported it: an outlet, or the history's name
 * @param imported whether another system coded it
 * @param alone the text that alone tells it, however often it was printed; null where several do,
 *     and where another system coded it
 */
public record Happening(
    String reference,
    LocalDate day,
    @Nullable EventType type,
    List<Side> actors,
    List<Side> recipients,
    @Nullable String place,
    @Nullable String country,
    String words,
    @Nullable String source,
    boolean imported,
    @Nullable String alone) {
  public Happening {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /** The same with each side made of what it was. */
  public Happening as(UnaryOperator<List<Side>> sides) {
    return with(sides.apply(actors), sides.apply(recipients));
  }

  /** The same between others. */
  public Happening with(List<Side> others, List<Side> receivers) {
    return new Happening(
        reference, day, type, others, receivers, place, country, words, source, imported, alone);
  }

  /**
   * Who acts or receives.
   *
   * @param name a name, or another system's code
   * @param country its code, where known
   * @param thing whether nothing tells that it is somebody: "weapons depots", "21 drones"
   */
  public record Side(String name, @Nullable String country, boolean thing) {
    /** Somebody. */
    public Side(String name, @Nullable String country) {
      this(name, country, false);
    }
  }
}
