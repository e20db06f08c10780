package vigil.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warning to be kept.
 *
 * @param rule the rule's name
 * @param series of what
 * @param since the end of the week in which the rule first warned without a pause
 * @param day the last that was known
 * @param what in plain English
 * @param why the numbers that made the rule warn
 * @param baseline what was usual
 * @param gaps days of which too little is known
 * @param test how the rule did on the record's past, in words
 * @param events those that it rests on, as users name them
 */
public record RaisedWarning(
    String rule,
    String series,
    LocalDate since,
    LocalDate day,
    String what,
    String why,
    String baseline,
    int gaps,
    @Nullable String test,
    List<String> events) {
  public RaisedWarning {
    events = List.copyOf(events);
  }
}
