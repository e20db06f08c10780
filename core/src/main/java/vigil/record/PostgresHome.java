package vigil.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import vigil.record.StoreException.Problem;

/** A database of PostgreSQL's, for a team. Its form is changed in one transaction. */
record PostgresHome(String url, Migrations migrations) implements Home {
  private static final long LOCK = 0x5647494cL;

  /** The address without what comes behind a question mark, which may hold a password. */
  private String name() {
    int question = url.indexOf('?');
    return question < 0 ? url : url.substring(0, question);
  }

  private Sql connect() {
    try {
      Properties usual = new Properties();
      usual.setProperty("reWriteBatchedInserts", "true"); // many rows in one statement
      Connection connection = new Driver().connect(url, usual);
      if (connection == null) {
        throw new SQLException("is no address of PostgreSQL's", "08001");
      }
      return new Sql(name(), connection, new PostgresDialect());
    } catch (SQLException e) {
      throw Failures.of(name(), e);
    }
  }

  @Override
  public Sql write() {
    Sql sql = connect();
    try {
      checkVersion(sql);
      if (version(sql) < migrations.version()) {
        migrate(sql);
      }
      return sql;
    } catch (RuntimeException e) {
      sql.close();
      throw e;
    }
  }

  @Override
  public Sql read() {
    Sql sql = connect();
    try {
      checkVersion(sql);
      int version = version(sql);
      if (version < migrations.version()) {
        String what = version == 0 ? "there is no store in it" : "its store is of an earlier form";
        throw new StoreException(Problem.NO_STORE, name() + ": " + what);
      }
      return sql;
    } catch (RuntimeException e) {
      sql.close();
      throw e;
    }
  }

  private void checkVersion(Sql sql) {
    if (version(sql) > migrations.version()) {
      throw new StoreException(Problem.NEWER, name() + ": was written by a later version of Vigil");
    }
  }

  /** The form's number; 0 where there is no store. */
  private static int version(Sql sql) {
    boolean none = sql.number("SELECT count(to_regclass('vigil_form'))") == 0;
    return none ? 0 : (int) sql.number("SELECT max(version) FROM vigil_form");
  }

  private void migrate(Sql sql) {
    sql.run("BEGIN");
    try {
      sql.run("SELECT pg_advisory_xact_lock(" + LOCK + ")");
      sql.run("CREATE TABLE IF NOT EXISTS vigil_form (version BIGINT PRIMARY KEY)");
      for (int at = version(sql); at < migrations.version(); at++) {
        migrations.steps().get(at).statements().forEach(sql::run);
        sql.update("INSERT INTO vigil_form (version) VALUES (?)", at + 1);
      }
      sql.run("COMMIT");
    } catch (RuntimeException e) {
      sql.run("ROLLBACK");
      throw e;
    }
  }

  /** Columns, types, keys and triggers are what the steps make of an empty schema. */
  @Override
  public @Nullable String formAmiss(Sql sql) {
    List<String> triggers =
        sql.list(
            "SELECT tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
                + " WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace",
            row -> row.getString(1));
    return triggers.isEmpty()
        ? null
        : "the form of its tables was changed: trigger " + triggers.get(0);
  }

  @Override
  public @Nullable String wordsAmiss() {
    return null; // seen from inside
  }
}
