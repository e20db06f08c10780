package vigil.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vigil.plover.EventType;
import vigil.plover.Status;
import vigil.record.Filter;
import vigil.record.ReviewState;
import vigil.record.Store;

/** What is asked of a store's events. */
final class FilterOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description =
          "Who acts or receives: words of a name, an identifier, or a country's code such as SDN; =NAME"
              + " for exactly that name.")
  private @Nullable String actor;

  @Option(
      names = "--place",
      paramLabel = "NAME",
      description = "Where: words of a town's, province's or country's name, or a country's code.")
  private @Nullable String place;

  @Option(
      names = "--near",
      paramLabel = "LAT,LON,KM",
      description = "Where: within so many kilometres of a point, in degrees north and east.")
  private @Nullable String near;

  @Option(names = "--type", paramLabel = "TYPE", description = "PLOVER's type, such as ASSAULT.")
  private @Nullable EventType type;

  @Option(names = "--status", paramLabel = "STATUS", description = "${COMPLETION-CANDIDATES}.")
  private @Nullable Status status;

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "Who says so: words of a name; or author, named, unnamed or media.")
  private @Nullable String speaker;

  @Option(
      names = "--review",
      paramLabel = "STATE",
      description = "Where a person's review stands: ${COMPLETION-CANDIDATES}.")
  private @Nullable ReviewState review;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      defaultValue = "0",
      description = "Only events of that confidence or more, from 0 to 1.")
  private double least;

  @Option(
      names = "--as-of",
      paramLabel = "MOMENT",
      description =
          "What the store held then: a day (at its end), a moment such as 2024-03-02T10:00:00Z, both"
              + " in UTC, or the number of an entry of the log.")
  private @Nullable String asOf;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many answers at most; 0 for all. Default: 20 as text, all as data.")
  private @Nullable Integer limit;

  @Option(
      names = "--skip",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many of the first answers to pass over.")
  private int skip;

  /** How many answers at most; 0 for all. */
  int limit(boolean data) {
    return limit == null ? data ? 0 : 20 : limit;
  }

  /** The filter, as of the moment that is asked for. */
  Filter filter(
      @Nullable String words,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Store store,
      int most) {
    if (skip < 0 || most < 0) {
      throw new ParameterException(spec.commandLine(), "--limit and --skip must not be negative");
    }
    if (!(least >= 0 && least <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "--min-confidence is a number from 0 to 1, and not " + least);
    }
    checkDays(from, to);
    return new Filter(
        words,
        actor,
        place,
        type,
        status,
        speaker,
        from,
        to,
        near(),
        null,
        null,
        review,
        least,
        asOf(asOf, store, spec),
        skip,
        most);
  }

  private void checkDays(@Nullable LocalDate from, @Nullable LocalDate to) {
    try {
      Filter.checkDays(from, to);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private Filter.@Nullable Near near() {
    if (near == null) {
      return null;
    }
    try {
      return Filter.Near.of(near);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--near " + e.getMessage());
    }
  }

  /** The entry of the log that a moment means. */
  static long asOf(@Nullable String moment, Store store, CommandSpec spec) {
    try {
      return moment == null ? Long.MAX_VALUE : store.entryOf(moment);
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(), "--as-of is a day, a moment or a number, and not '" + moment + "'");
    }
  }
}
