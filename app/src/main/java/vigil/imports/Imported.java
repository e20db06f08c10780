package vigil.imports;

import java.util.ArrayList;
import java.util.List;
import vigil.actors.Days;
import vigil.actors.Fact;
import vigil.plover.Certainty;
import vigil.plover.Sector;

/** What was read of one file: facts, and the entries that could not be. For one thread. */
public final class Imported {
  private final List<Fact> facts = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  /** The facts in the order of the file. */
  public List<Fact> facts() {
    return facts;
  }

  /** File, line and reason of each entry or part of one that was left out. */
  public List<String> refused() {
    return refused;
  }

  /** What else a user should know of the file. */
  public List<String> notices() {
    return notices;
  }

  void refuse(String at, String why) {
    refused.add(at + ": " + why);
  }

  void entry(
      Fact.Says kind,
      String id,
      String name,
      @org.jspecify.annotations.Nullable String country,
      List<Sector> sectors,
      Origin origin) {
    facts.add(
        new Fact(
            id,
            kind,
            name,
            country,
            sectors,
            Days.UNKNOWN,
            Certainty.PROBABLE,
            origin.source(),
            origin.at()));
  }

  void name(Fact.Says use, String id, String name, Origin origin) {
    facts.add(
        new Fact(
            id,
            use,
            name,
            null,
            List.of(),
            Days.UNKNOWN,
            Certainty.PROBABLE,
            origin.source(),
            origin.at()));
  }

  void role(
      String id,
      String office,
      @org.jspecify.annotations.Nullable String of,
      List<Sector> sectors,
      Days days,
      Origin origin) {
    facts.add(
        new Fact(
            id,
            Fact.Says.ROLE,
            office,
            of,
            sectors,
            days,
            Certainty.PROBABLE,
            origin.source(),
            origin.at()));
  }

  /**
   * Where a fact comes from.
   *
   * @param source as the written fact names it
   * @param at file and line, for messages
   */
  record Origin(String source, String at) {}
}
