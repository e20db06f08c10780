package vigil.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.analysis.Observed;
import vigil.export.SituationMaker;
import vigil.record.Briefs;
import vigil.record.Filter;
import vigil.record.Store;
import vigil.record.UnknownName;

/** What is asked of a store's past: which happenings, between which parties, whose, and when. */
final class PastOption {
  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private DaysOption days = new DaysOption();

  @Option(
      names = "--other",
      paramLabel = "NAME",
      description = "Who else takes part: with --actor, the other of a pair.")
  private @Nullable String other;

  @Option(names = "--words", paramLabel = "WORDS", description = "Words of the report.")
  private @Nullable String words;

  @Option(
      names = "--histories",
      paramLabel = "WHICH",
      defaultValue = "with",
      description =
          "Whether events of other systems count: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}.")
  private Which which;

  @Option(
      names = "--as",
      paramLabel = "WHAT",
      defaultValue = "names",
      description =
          "What actors stand as: ${COMPLETION-CANDIDATES}; with countries, those of one country are"
              + " one. Default: ${DEFAULT-VALUE}.")
  private As as;

  /** What actors stand as. */
  enum As {
    NAMES,
    COUNTRIES;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether histories count. */
  enum Which {
    WITH(Observed.Whose.BOTH),
    WITHOUT(Observed.Whose.RECORD),
    ONLY(Observed.Whose.HISTORIES);

    private final Observed.Whose whose;

    Which(Observed.Whose whose) {
      this.whose = whose;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All of the past until the last day asked for. */
  Observed observed(Store store) {
    return seen(
        Observed.of(store, filters.filter(words, null, days.to(), store, 0), which.whose, other));
  }

  private Observed seen(Observed observed) {
    return as == As.COUNTRIES ? observed.byCountry() : observed;
  }

  /** All of the past until the last day asked for, whoever takes part in it and wherever it was. */
  Observed everything(Store store) {
    Filter filter = filters.filter(null, null, days.to(), store, 0);
    Filter all = Filter.ALL.between(null, days.to()).asOf(filter.asOf());
    return seen(Observed.of(store, all, which.whose, null));
  }

  /**
   * Says which of the names that are asked for nothing in the store bears, with names like them.
   *
   * @param observed what was found
   * @return whether there is such a name, so that there is nothing to tell
   */
  boolean unknown(Store store, Observed observed, Surroundings surroundings) {
    List<UnknownName> names =
        observed.happenings().isEmpty()
            ? store.past().unknown(filters.filter(words, null, null, store, 0), other)
            : List.of();
    names.forEach(name -> surroundings.say(name.words()));
    return !names.isEmpty();
  }

  /** What is asked for of the record's own events, whenever. */
  Filter filter(Store store) {
    return filters.filter(words, null, null, store, 0);
  }

  /** What is asked for, in words that stay the same. */
  String question(Store store) {
    return Briefs.question(
        filter(store),
        "other",
        other,
        "histories",
        which == Which.WITH ? null : which.toString(),
        "as",
        as == As.NAMES ? null : as.toString());
  }

  /** Who and where is asked for, as a title; empty for everything. */
  String about(Store store) {
    Filter filter = filter(store);
    return SituationMaker.about(filter.actor(), other, filter.place());
  }

  /** Who is asked for, or null. */
  @Nullable String actor(Store store) {
    return filters.filter(null, null, null, store, 0).actor();
  }

  /** The place that is asked for, or null. */
  @Nullable String place(Store store) {
    return filters.filter(null, null, null, store, 0).place();
  }

  /** The last day asked for, else the last that is known. */
  LocalDate to(Observed observed) {
    return observed.end().minusDays(1);
  }

  /** The first day asked for, else so many days before the last. */
  LocalDate from(Observed observed, int usual) {
    LocalDate asked = days.from();
    LocalDate from = asked == null ? to(observed).minusDays(usual - 1L) : asked;
    return from.isBefore(observed.first()) ? observed.first() : from;
  }

  /** How many answers at most; 0 for all. */
  int limit(boolean data) {
    return filters.limit(data);
  }
}
