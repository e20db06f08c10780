package vigil.incident;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import vigil.actors.NameFolding;
import vigil.data.DataFile;

/**
 * The words of a clause that begin with a capital, as names do, without those of the calendar. Two
 * reports that name one hall or one ship most likely mean one happening. Immutable.
 */
public final class ClauseNames {
  private final Set<String> calendar = new HashSet<>();

  private ClauseNames() {
    for (String file : new String[] {"times/weekdays.tsv", "times/months.tsv"}) {
      DataFile.resource(file).lines().forEach(l -> calendar.add(l.required(0, "word")));
    }
  }

  /** Loads the words of the calendar. */
  public static ClauseNames load() {
    return new ClauseNames();
  }

  /** The names' words, folded; the first word of a clause may have its capital for that alone. */
  public Set<String> of(String clause) {
    Set<String> names = new LinkedHashSet<>();
    int start = clause.indexOf(' ') + 1;
    for (int end = start; end <= clause.length() && start > 0; end++) {
      if (end == clause.length() || !Character.isLetterOrDigit(clause.charAt(end))) {
        if (end > start && Character.isUpperCase(clause.charAt(start))) {
          add(clause.substring(start, end), names);
        }
        start = end + 1;
      }
    }
    return names;
  }

  private void add(String word, Set<String> names) {
    if (word.length() > 1 && !calendar.contains(word.toLowerCase(Locale.ROOT))) {
      names.add(NameFolding.light(word));
    }
  }
}
