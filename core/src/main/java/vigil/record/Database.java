package vigil.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import vigil.record.StoreException.Problem;

/** Opens a store's file: makes it, brings it to the present form, or says why that cannot be. */
final class Database {
  /** "VGIL": tells a store from other files of SQLite's. */
  static final int APPLICATION = 0x5647494c;

  private static final String CHANGED = "the form of its tables was changed: ";
  private static final Dialect SQLITE = new SqliteDialect();
  private static final int WAIT_MILLIS = 30_000;
  private static final int CACHE_KIB = 32_768;

  private final Migrations migrations;

  Database(Migrations migrations) {
    this.migrations = migrations;
  }

  /** To be written; made where there is none, and brought to the present form. */
  Sql write(Path file) {
    boolean there = Files.exists(file);
    if (there && !Files.isWritable(file)) {
      throw new StoreException(
          Problem.READ_ONLY, file + ": may not be written: the file is read-only");
    }
    Sql sql = connect(file, false, "");
    try {
      if (there) {
        checkIsStore(sql, file);
      }
      sql.run("PRAGMA journal_mode=WAL");
      sql.run("PRAGMA synchronous=FULL");
      migrate(sql, file);
      return sql;
    } catch (RuntimeException e) {
      sql.close();
      throw e;
    }
  }

  /** To be read only. A file in a folder that may not be written is read as it lies. */
  Sql read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new StoreException(Problem.MISSING, file + ": there is no such store");
    }
    Sql sql = connect(file, true, readsAsItLies(file) ? "&immutable=1" : "");
    try {
      checkIsStore(sql, file);
      int version = version(sql);
      if (version < migrations.version()) {
        throw new StoreException(
            Problem.NO_STORE,
            file + ": is of an earlier form (" + version + "); ingest into it once to bring it on");
      }
      return sql;
    } catch (RuntimeException e) {
      sql.close();
      throw e;
    }
  }

  /**
   * What is amiss with the index of words against the reports' words, or null. To look costs a
   * moment's right to write, of which nothing is made; while another writes, none is taken.
   */
  static @Nullable String wordsAmiss(Path file) {
    try (Sql sql = connect(file, false, "")) {
      sql.number("PRAGMA busy_timeout=0");
      sql.run("BEGIN IMMEDIATE");
      sql.run("INSERT INTO report_words (report_words, rank) VALUES ('integrity-check', 1)");
      sql.run("ROLLBACK");
      return null;
    } catch (StoreException e) {
      return e.problem() == Problem.DAMAGED
          ? "the index of words does not hold the words of the reports"
          : null;
    }
  }

  /** What is amiss with the form of the tables against that of a new store, or null. */
  @Nullable String formAmiss(Sql sql) {
    try (Sql fresh =
        new Sql(
            "a new store",
            JDBC.createConnection("jdbc:sqlite::memory:", new Properties()),
            SQLITE)) {
      step(fresh);
      return formAmiss(form(fresh), form(sql));
    } catch (SQLException e) {
      throw Failures.of("a new store", e);
    }
  }

  /** Names the first of what there should be and is not, or is and should not be. */
  private static @Nullable String formAmiss(Map<String, String> asMade, Map<String, String> is) {
    for (Map.Entry<String, String> made : asMade.entrySet()) {
      String there = is.get(made.getKey());
      if (there == null || !there.equals(made.getValue())) {
        String how = there == null ? " is missing" : " is not as it was made";
        return CHANGED + made.getKey() + how;
      }
    }
    return is.keySet().stream()
        .filter(name -> !asMade.containsKey(name))
        .findFirst()
        .map(name -> CHANGED + name + " is none of its own")
        .orElse(null);
  }

  /** A table's indexes are gone with it, and it is the table that is to be named. */
  private static final Comparator<String> TABLES_FIRST =
      Comparator.comparing((String name) -> !name.startsWith("table "))
          .thenComparing(Comparator.naturalOrder());

  /** Tables, indexes and whatever else there is, each with how it was made. */
  private static Map<String, String> form(Sql sql) {
    Map<String, String> form = new TreeMap<>(TABLES_FIRST);
    sql.each(
        "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master"
            + " WHERE name NOT LIKE 'sqlite%'",
        row -> form.put(row.getString(1), row.getString(2)));
    return form;
  }

  private static boolean readsAsItLies(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    return folder != null && !Files.isWritable(folder) && !Files.exists(log);
  }

  private static Sql connect(Path file, boolean readOnly, String more) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(WAIT_MILLIS);
    config.setCacheSize(-CACHE_KIB);
    Properties properties = config.toProperties();
    String mode = readOnly ? "ro" : "rwc";
    String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?mode=" + mode + more;
    try { // not by way of DriverManager, which looks for drivers once only: in a process with class
      // loaders of many jobs, for the first of them
      return new Sql(file.toString(), JDBC.createConnection(url, properties), SQLITE);
    } catch (SQLException e) {
      throw Failures.of(file.toString(), e);
    }
  }

  private void checkIsStore(Sql sql, Path file) {
    long application = sql.number("PRAGMA application_id");
    boolean empty = application == 0 && sql.number("SELECT count(*) FROM sqlite_master") == 0;
    if (application != APPLICATION && !empty) {
      throw new StoreException(Problem.NO_STORE, file + ": is no store of Vigil's");
    }
    if (version(sql) > migrations.version()) {
      throw new StoreException(
          Problem.NEWER,
          file
              + ": was written by a later version of Vigil (form "
              + version(sql)
              + "; this one knows "
              + migrations.version()
              + ")");
    }
  }

  static int version(Sql sql) {
    return (int) sql.number("PRAGMA user_version");
  }

  private void migrate(Sql sql, Path file) {
    int version = version(sql);
    if (version == migrations.version()) {
      return;
    }
    if (version > 0) {
      backUp(sql, file, version);
    }
    sql.writing(() -> step(sql));
  }

  /** Takes the steps that lack; another process may have taken them meanwhile. */
  private int step(Sql sql) {
    for (int at = version(sql); at < migrations.version(); at++) {
      migrations.steps().get(at).statements().forEach(sql::run);
      sql.run("PRAGMA user_version=" + (at + 1));
    }
    sql.run("PRAGMA application_id=" + APPLICATION);
    return migrations.version();
  }

  /** A whole copy beside the store, made before its form is changed. */
  private static void backUp(Sql sql, Path file, int version) {
    Path copy = file.resolveSibling(file.getFileName() + ".form" + version);
    try {
      Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".vigil", ".copy");
      Files.delete(draft);
      sql.update("VACUUM INTO ?", draft.toString());
      Files.move(draft, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StoreException(
          Problem.FAILED, copy + ": the copy before the change of form cannot be written", e);
    }
  }
}
