package vigil.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.mention.Actor;

/**
 * How often somebody uses loaded words, and about whom: a count, neither good nor bad.
 *
 * @param by {@code author}, or the quoted speaker's words
 * @param about the party of an event whom the words name or whose deed they name; null where none
 * @param count how many loaded words
 */
public record Slant(String by, @Nullable String about, int count) {

  /** The record's counts, in the order of the first word of each. */
  public static List<Slant> of(ReportRecord record) {
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    for (Loaded word : record.loaded()) {
      String about = about(record, word.span());
      counts.merge(List.of(word.by(), about == null ? "" : about), 1, Integer::sum);
    }
    List<Slant> all = new ArrayList<>();
    counts.forEach(
        (key, count) ->
            all.add(new Slant(key.get(0), key.get(1).isEmpty() ? null : key.get(1), count)));
    return all;
  }

  private static @Nullable String about(ReportRecord record, Span word) {
    for (Event event : record.events()) {
      for (List<Actor> side : List.of(event.actors(), event.recipients())) {
        for (Actor actor : side) {
          if (actor.span().overlaps(word)) {
            return actor.name();
          }
        }
      }
    }
    return record.events().stream()
        .filter(e -> e.trigger().overlaps(word))
        .flatMap(e -> e.actors().stream())
        .map(Actor::name)
        .findFirst()
        .orElse(null);
  }
}
