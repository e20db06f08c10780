package vigil.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A statement that is prepared once, with the rows that it is still to write. */
final class Prepared {
  private static final int TOGETHER = 1_000;
  private static final Set<String> BEFORE = Set.of("FROM", "JOIN", "INTO", "UPDATE");

  private final PreparedStatement statement;
  private final List<String> tables;
  private int rows;

  Prepared(PreparedStatement statement, String sql) {
    this.statement = statement;
    this.tables = tables(List.of(sql.split("\\W+")));
  }

  PreparedStatement statement() {
    return statement;
  }

  private static List<String> tables(List<String> words) {
    return IntStream.range(1, words.size())
        .filter(i -> BEFORE.contains(words.get(i - 1)))
        .mapToObj(words::get)
        .distinct()
        .toList();
  }

  /** The tables that it reads or writes. */
  List<String> tables() {
    return tables;
  }

  /** The table of a statement that inserts into one. */
  String table() {
    return tables.get(0);
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
