package vigil.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log.
 *
 * @param entry its number
 * @param at when, in UTC
 * @param who in whose name
 * @param what what was done
 * @param subject about what, such as {@code report 3} or {@code event 3#e1}
 * @param was what was before, a field a line
 * @param becomes what is instead, a field a line
 */
public record LogLine(
    long entry,
    String at,
    String who,
    Action what,
    String subject,
    @Nullable String was,
    @Nullable String becomes) {
  static LogLine of(ResultSet row) throws SQLException {
    return new LogLine(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Action.of(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }
}
