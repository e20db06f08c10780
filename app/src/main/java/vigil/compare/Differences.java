package vigil.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vigil.actors.NameFolding;
import vigil.compare.Matched.Difference;
import vigil.incident.Fact;
import vigil.incident.Incident;
import vigil.record.HistoryEvent;

/** What a row of another system tells otherwise than every report of a happening. */
final class Differences {
  private Differences() {}

  static List<Difference> of(HistoryEvent row, Incident incident) {
    List<Difference> differences = new ArrayList<>();
    add(differences, "day", row.day().toString(), incident, "time");
    add(differences, "place", row.place() == null ? "" : row.place(), incident, "place");
    parties(differences, row, incident);
    add(
        differences,
        "killed",
        row.killed() == null ? "" : row.killed().toString(),
        incident,
        "killed");
    return differences;
  }

  /** A value that no report tells too; nothing where one side is silent. */
  private static void add(
      List<Difference> differences, String what, String theirs, Incident incident, String fact) {
    incident
        .fact(fact)
        .filter(f -> !theirs.isEmpty() && f.values().stream().noneMatch(v -> tells(v, theirs)))
        .ifPresent(f -> differences.add(new Difference(what, theirs, values(f))));
  }

  /** "Gaza, PSE" tells Gaza; "3 in all" tells 3, but not 33. */
  private static boolean tells(Fact.Value value, String theirs) {
    String own = " " + NameFolding.key(value.text().replace(",", " ")) + " ";
    return own.contains(" " + NameFolding.key(theirs.replace(",", " ")) + " ");
  }

  private static String values(Fact fact) {
    return fact.values().stream().map(Fact.Value::text).collect(Collectors.joining(" | "));
  }

  /**
   * Parties are compared by words of their names with those of both roles, if any report tells
   * some.
   */
  private static void parties(List<Difference> differences, HistoryEvent row, Incident incident) {
    String actors = incident.fact("actors").map(Differences::values).orElse("");
    String recipients = incident.fact("recipients").map(Differences::values).orElse("");
    party(differences, row.source(), actors, recipients);
    party(differences, row.target(), recipients, actors);
  }

  private static void party(List<Difference> differences, String theirs, String own, String other) {
    String key = " " + NameFolding.key((own + " " + other).replace("|", " ")) + " ";
    boolean known =
        Arrays.stream(NameFolding.key(theirs).split(" "))
            .anyMatch(word -> word.length() > 3 && key.contains(word));
    if (!theirs.isEmpty() && !own.isEmpty() && !known) {
      differences.add(new Difference("party", theirs, own));
    }
  }
}
