package vigil.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement that is prepared once, with the rows that it is still to write. */
final class Prepared {
  private static final int TOGETHER = 1_000;
  private static final int TABLE = 2;

  private final PreparedStatement statement;
  private final List<String> order;
  private final Set<String> words;
  private int rows;

  Prepared(PreparedStatement statement, String sql) {
    this.statement = statement;
    this.order = List.of(sql.split("\\W+"));
    this.words = Set.copyOf(order);
  }

  PreparedStatement statement() {
    return statement;
  }

  /** The words in it, among which are the tables that it concerns. */
  Set<String> words() {
    return words;
  }

  /** The table of a statement that inserts into one. */
  String table() {
    return order.get(TABLE);
  }

  void bind(@Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** Adds the values as a row that waits. */
  void add() throws SQLException {
    statement.addBatch();
    rows++;
  }

  /** Whether no more rows should wait. */
  boolean isFull() {
    return rows >= TOGETHER;
  }

  /** Writes the rows that wait. */
  void send() throws SQLException {
    rows = 0;
    statement.executeBatch();
  }

  /** Forgets the rows that wait. */
  void clear() throws SQLException {
    if (rows > 0) {
      rows = 0;
      statement.clearBatch();
    }
  }
}
