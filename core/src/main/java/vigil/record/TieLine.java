package vigil.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * A standing relation between two parties, as a report tells it.
 *
 * @param report the report's number
 * @param speaker who says so; null where the report itself does
 * @param span where the words that tell it stand in the report's text
 * @param published the report's day
 */
public record TieLine(
    long report,
    String from,
    @Nullable String fromId,
    String relation,
    String to,
    @Nullable String toId,
    @Nullable LocalDate fromDay,
    @Nullable LocalDate toDay,
    @Nullable String speaker,
    Span span,
    String evidence,
    @Nullable String outlet,
    @Nullable LocalDate published) {

  /** The key of the first party: the identifier, else the folded name. */
  public String fromKey() {
    return ActorKey.of(fromId, from);
  }

  /** The key of the second party. */
  public String toKey() {
    return ActorKey.of(toId, to);
  }
}
