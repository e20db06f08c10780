package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A store of every former form is copied and brought to the present one, with all that it held. */
class MigrationsTest {
  private static final Migrations ALL = Migrations.shipped("sqlite");

  @TempDir Path folder;

  static IntStream former() {
    return IntStream.range(1, ALL.version());
  }

  /** A store as Vigil wrote it then: made by the steps until then, with the rows of today's. */
  private Path storeOf(int version) {
    Path today = folder.resolve("today.vigil");
    try (Store store = Store.write(today, Sample.CLOCK)) {
      Sample report = Sample.of("A patrol was shelled near Easthaven at noon, the ministry said.");
      store.keep(List.of(report.at("https://example.org/a").arrival()), "ada");
    }
    forgetLaterTables(today);
    Path file = folder.resolve("old.vigil");
    try (Sql old = new Database(ALL.upTo(version)).write(file)) {
      old.update("ATTACH DATABASE ? AS today", today.toString());
      tables(old).forEach(table -> copy(old, table));
      old.run(
          "INSERT INTO report_words (rowid, title, text, speakers)"
              + " SELECT id, title, text, speakers FROM today.report");
      old.run("INSERT INTO place_box SELECT * FROM today.place_box");
    }
    return file;
  }

  /** No former form knew which events are one happening. */
  private static void forgetLaterTables(Path today) {
    try (Sql sql = new Database(ALL).write(today)) {
      sql.run("DELETE FROM member");
      Log.Entry e = sql.first(Log.SELECT, Log::entry).orElseThrow();
      String rows = new Digest(sql).of(1, 1).get(0);
      Log.Entry then =
          new Log.Entry(
              e.seq(),
              e.at(),
              e.clock(),
              e.who(),
              e.what(),
              e.subject(),
              e.was(),
              e.becomes(),
              rows,
              e.previous(),
              "");
      sql.update("UPDATE log SET row_hash = ?, hash = ?", rows, then.expectedHash());
    }
  }

  /** The tables that are no index's own. */
  private static List<String> tables(Sql old) {
    return old.list(
        "SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND"
            + " name NOT LIKE 'report\\_words%' ESCAPE '\\' AND name NOT LIKE 'place\\_box%'"
            + " ESCAPE '\\'",
        row -> row.getString(1));
  }

  private static void copy(Sql old, String table) {
    String columns =
        String.join(
            ", ",
            old.list(
                "SELECT '\"' || name || '\"' FROM pragma_table_info('" + table + "', 'main')",
                row -> row.getString(1)));
    old.run(
        "INSERT INTO main."
            + table
            + " ("
            + columns
            + ") SELECT "
            + columns
            + " FROM today."
            + table);
  }

  @ParameterizedTest
  @MethodSource("former")
  void aFormerFormIsBroughtToThePresentOne(int version) {
    Path file = storeOf(version);
    try (Sql old = new Database(ALL.upTo(version)).write(file)) {
      assertThat(new Database(ALL.upTo(version)).formAmiss(old)).isNull();
    }
    try (Store store = Store.write(file, Sample.CLOCK)) {
      assertThat(store.verify().broken()).isNull();
      assertThat(store.events(Filter.ALL)).hasSize(1);
      assertThat(store.incidents(Filter.ALL)).hasSize(1);
      Sample copy = Sample.of("A patrol was shelled near Easthaven at noon, the ministry said!");
      Arrival arrival = copy.at("https://example.net/b").from("Harbour Wire").arrival();
      assertThat(store.keep(List.of(arrival), "ada").get(0).kind()).isEqualTo(Kept.Kind.COPY);
      assertThat(store.verify().broken()).isNull();
    }
    Path copy = folder.resolve("old.vigil.form" + version);
    assertThat(Tampering.text(copy, "PRAGMA user_version")).isEqualTo(String.valueOf(version));
    assertThat(Tampering.text(copy, "SELECT count(*) FROM event")).isEqualTo("1");
  }

  @ParameterizedTest
  @MethodSource("former")
  void aFormerFormIsNotReadBeforeThat(int version) {
    Path file = storeOf(version);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Store.read(file))
        .hasMessageContaining("of an earlier form (" + version + ")");
  }
}
