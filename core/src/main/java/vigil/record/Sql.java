package vigil.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection with short words for what is done on it. Statements are prepared once. For one
 * thread; what goes wrong becomes a {@link StoreException} that names the store.
 *
 * <p>Within a transaction that writes, rows that are inserted into a database of another process
 * wait and go over many at a time: those of a table before the next statement that names it, the
 * others before the transaction ends. What is wrong with a row is told only then.
 */
final class Sql implements AutoCloseable {
  private final String name;
  private final Connection connection;
  private final Dialect dialect;
  private final Map<String, Prepared> prepared = new HashMap<>();
  private volatile @Nullable PreparedStatement last;

  // of the transaction
  private final Waiting waiting = new Waiting();
  private final Map<String, Long> numbers = new HashMap<>();
  private final Set<String> empty = new HashSet<>();
  private boolean writes;
  private long transaction;

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
      empty.removeAll(prepared(sql).tables());
      return asked(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw Failures.of(name, e);
    }
  }

  /** Adds a row, at the latest when somebody asks for its table or the transaction ends. */
  void insert(String sql, @Nullable Object... values) {
    if (!writes || !dialect.isFar()) {
      update(sql, values);
      return;
    }
    try {
      Prepared row = bound(sql, values);
      row.add();
      empty.remove(row.table());
      waiting.add(sql, row.table(), () -> send(row));
      if (row.isFull()) {
        waiting.settle(row.tables());
      }
    } catch (SQLException e) {
      throw Failures.of(name, e);
    }
  }

  private void send(Prepared rows) {
    try {
      last = rows.statement();
      rows.send();
    } catch (SQLException e) {
      throw Failures.of(name, e);
    }
  }

  /**
   * Lets something wait that writes into a table, until somebody asks for the table or the
   * transaction ends. What waits for the table already will do for both.
   */
  void later(String table, Runnable work) {
    waiting.add(table, table, work);
    if (!writes) {
      waiting.settle();
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
    try (ResultSet rows = asked(sql, values).executeQuery()) {
      while (rows.next()) {
        each.take(rows);
      }
    } catch (SQLException e) {
      throw Failures.of(name, e);
    }
  }

  /** The first row of the answer, if there is one. */
  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
    try (ResultSet rows = asked(sql, values).executeQuery()) {
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
    begin();
    try {
      return ended(
          () -> {
            T result = work.get();
            waiting.settle();
            return result;
          });
    } finally {
      end();
    }
  }

  private void begin() {
    transaction++;
    writes = true;
  }

  /** Forgets what holds for a transaction alone. */
  private void end() {
    writes = false;
    waiting.clear();
    numbers.clear();
    empty.clear();
    try {
      for (Prepared statement : prepared.values()) {
        statement.clear();
      }
    } catch (SQLException e) {
      return; // where the connection broke, there is nothing left of them
    }
  }

  /**
   * Tells one transaction that writes from another; 0 outside of them. What is remembered of the
   * store within one is not to be believed in another, since others write between them.
   */
  long transaction() {
    return writes ? transaction : 0;
  }

  /** The number of a table's next row. Within a transaction each is given once. */
  long next(String table) {
    return next(table, () -> number("SELECT coalesce(max(id), 0) FROM " + table));
  }

  /** The next number of another kind. */
  long next(String kind, LongSupplier last) {
    Long given = writes ? numbers.get(kind) : null;
    long next = 1 + (given == null ? last.getAsLong() : given);
    if (writes) {
      numbers.put(kind, next);
    }
    return next;
  }

  /** Counts a table's numbers anew, after rows were taken out. */
  void recount(String kind) {
    numbers.remove(kind);
  }

  /** Whether nothing was ever written into a table; within a transaction seldom asked anew. */
  boolean isEmpty(String table) {
    if (empty.contains(table)) {
      return true;
    }
    boolean none = first("SELECT 1 FROM " + table + " LIMIT 1", row -> 1).isEmpty();
    if (none && writes) {
      empty.add(table);
    }
    return none;
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

  /** The statement to be executed now, after what it may see and is not written yet. */
  private PreparedStatement asked(String sql, @Nullable Object... values) throws SQLException {
    waiting.settle(prepared(sql).tables());
    PreparedStatement statement = bound(sql, values).statement();
    last = statement;
    return statement;
  }

  private Prepared bound(String sql, @Nullable Object... values) throws SQLException {
    Prepared statement = prepared(sql);
    statement.bind(values);
    return statement;
  }

  private Prepared prepared(String sql) throws SQLException {
    Prepared known = prepared.get(sql);
    if (known == null) {
      known = new Prepared(connection.prepareStatement(sql), sql);
      prepared.put(sql, known);
    }
    return known;
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
      for (Prepared statement : prepared.values()) {
        statement.statement().close();
      }
      connection.close();
    } catch (SQLException e) {
      throw Failures.of(name, e);
    }
  }
}
