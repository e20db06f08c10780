package vigil.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection with short words for what is done on it. Statements are prepared once. For one
 * thread; what goes wrong becomes a {@link StoreException} that names the store.
 */
final class Sql implements AutoCloseable {
  private final String name;
  private final Connection connection;
  private final Dialect dialect;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private volatile @Nullable PreparedStatement last;

  /** The name serves in messages. */
  Sql(String name, Connection connection, Dialect dialect) {
    this.name = name;
    this.dialect = dialect;
    this.connection = connection;
  }

  /** Makes something of a row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Takes a row. */
  interface Each {
    void take(ResultSet row) throws SQLException;
  }

  /** The name of the store, for messages. */
  String name() {
    return name;
  }

  /** Runs statements without values, such as a migration's. */
  void run(String statement) {
    try (Statement plain = connection.createStatement()) {
      plain.execute(statement);
    } catch (SQLException e) {
      throw Failures.of(name, e);
    }
  }

  /** Changes rows and tells how many. */
  int update(String sql, @Nullable Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw Failures.of(name, e);
    }
  }

  /** All rows of the answer. */
  <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
    List<T> rows = new ArrayList<>();
    each(sql, r -> rows.add(row.of(r)), values);
    return rows;
  }

  /** The rows of the answer, one after the other; the same statement must not be used meanwhile. */
  void each(String sql, Each each, @Nullable Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      while (rows.next()) {
        each.take(rows);
      }
    } catch (SQLException e) {
      throw Failures.of(name, e);
    }
  }

  /** The first row of the answer, if there is one. */
  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw Failures.of(name, e);
    }
  }

  /** The number in the answer's first row; 0 where there is none. */
  long number(String sql, @Nullable Object... values) {
    return first(sql, row -> row.getLong(1), values).orElse(0L);
  }

  /** What this kind of database says in its own words. */
  Dialect dialect() {
    return dialect;
  }

  /** Runs the work on one state of the store. */
  <T> T reading(Supplier<T> work) {
    dialect.beginRead(this);
    return ended(work);
  }

  /** Runs the work as one transaction: all of it is kept or nothing. */
  <T> T writing(Supplier<T> work) {
    dialect.beginWrite(this);
    return ended(work);
  }

  private <T> T ended(Supplier<T> work) {
    try {
      T result = work.get();
      run("COMMIT");
      return result;
    } catch (RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  private void rollBack(Throwable cause) {
    try {
      run("ROLLBACK");
    } catch (StoreException e) {
      cause.addSuppressed(e); // a full disk may have rolled back already
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    last = statement;
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Breaks off what is being asked; from another thread. */
  void cancel() {
    PreparedStatement running = last;
    try {
      if (running != null) {
        running.cancel();
      }
    } catch (SQLException e) {
      throw Failures.of(name, e);
    }
  }

  /** Closes the connection; what was not committed is undone. */
  @Override
  public void close() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw Failures.of(name, e);
    }
  }
}
