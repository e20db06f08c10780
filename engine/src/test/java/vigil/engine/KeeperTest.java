package vigil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.document.Document;
import vigil.document.Overrides;
import vigil.document.PublishedBasis;
import vigil.document.Span;
import vigil.event.ReportRecord;
import vigil.record.Arrival;
import vigil.record.Kept;
import vigil.record.Original;
import vigil.record.Store;
import vigil.source.RawItem;

/** A store that refuses one row keeps the others, and says which it refused and why. */
class KeeperTest {
  @TempDir Path folder;

  private static Told report(String name, String text) {
    Document document =
        new Document(
            "sha256:" + name,
            name,
            null,
            null,
            null,
            "en",
            null,
            PublishedBasis.UNKNOWN,
            text,
            new Span(0, text.length()),
            List.of());
    ReportRecord record =
        new ReportRecord(document, List.of(), List.of(), List.of(), List.of(), List.of(), "0 none");
    RawItem item = new RawItem(name, text.getBytes(StandardCharsets.UTF_8));
    return new Told(
        0,
        name,
        new Arrival.Coded(
            Original.of(item, Overrides.NONE, Instant.EPOCH),
            record,
            "{\"document\":{},\"events\":[],\"ties\":[],\"tolls\":[],\"loaded\":[]}"));
  }

  private void execute(Path store, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private Path refusing(String condition) throws SQLException {
    Path file = folder.resolve("record.vigil");
    Store.write(file, Clock.systemUTC()).close();
    execute(
        file,
        "CREATE TRIGGER no BEFORE INSERT ON item WHEN "
            + condition
            + " BEGIN SELECT RAISE(ABORT, 'not this one'); END");
    return file;
  }

  @Test
  void theOneThatIsRefusedIsKeptAsARefusalWithItsReason() throws SQLException {
    Path file = refusing("NEW.name = 'bad.txt'");
    List<Told> arrivals =
        List.of(
            report("good.txt", "The bridge was closed on Monday."),
            report("bad.txt", "The market was opened on Tuesday."),
            report("fine.txt", "The school was painted on Friday."));

    List<Outcome> outcomes;
    try (Keeper keeper = keeper(file)) {
      outcomes = keeper.keep(arrivals);
    }

    assertThat(outcomes)
        .extracting(Outcome::kind)
        .containsExactly(Kept.Kind.NEW, Kept.Kind.REFUSED, Kept.Kind.NEW);
    assertThat(Rows.of(file, "SELECT name FROM item ORDER BY id"))
        .containsExactly("good.txt", "fine.txt");
    assertThat(Rows.of(file, "SELECT name, message FROM refusal"))
        .singleElement()
        .asString()
        .startsWith("bad.txt|was refused by the store:")
        .contains("not this one");
  }

  @Test
  void whereTheStoreItselfFailsNothingIsTakenForAReportsFault() throws SQLException {
    Path file = refusing("1");
    execute(
        file,
        "CREATE TRIGGER none BEFORE INSERT ON refusal BEGIN SELECT RAISE(ABORT, 'nothing'); END");

    try (Keeper keeper = keeper(file)) {
      assertThatThrownBy(() -> keeper.keep(List.of(report("a.txt", "Rain fell."))))
          .hasMessageContaining("not this one");
    }
    assertThat(Rows.of(file, "SELECT id FROM refusal")).isEmpty();
  }

  @Test
  void whatTheStoreHasIsKnownToTheNextJob() {
    Path file = folder.resolve("record.vigil");
    Plan.Output output = new Plan.Output(Plan.Form.STORE, file.toString());
    Told one = report("one.txt", "The bridge was closed on Monday.");
    Original original = ((Arrival.Coded) one.arrival()).original();
    try (KnownItems none = KnownItems.of(output)) {
      assertThat(none.has(original)).isFalse();
    }
    try (Keeper keeper = keeper(file)) {
      keeper.keep(List.of(one));

      assertThat(keeper.keep(List.of(new Told(1, "one.txt", null))))
          .containsExactly(new Outcome(Kept.Kind.KNOWN, "one.txt", 0, null));
    }
    Arrival other =
        java.util.Objects.requireNonNull(report("two.txt", "The market was opened.").arrival());
    try (KnownItems known = KnownItems.of(output)) {
      assertThat(known.has(original)).isTrue();
      assertThat(known.has(((Arrival.Coded) other).original())).isFalse();
    }
  }

  private static Keeper keeper(Path file) {
    return new Keeper(Store.write(file, Clock.systemUTC()), "ada", new UnregisteredMetricsGroup());
  }
}
