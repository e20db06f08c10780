package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.source.Rejected;

/** What a store keeps, and how often. */
class StoreTest {
  @TempDir Path folder;

  private static final Sample SHELLING =
      Sample.of(
          "Fighters of the Northern Front shelled a camp outside Easthaven and killed three.");

  private Path file() {
    return folder.resolve("a.vigil");
  }

  private static Kept keep(Store store, Arrival arrival) {
    return store.keep(List.of(arrival), "ada").get(0);
  }

  @Test
  void anItemIsKeptOnce() {
    try (Store store = Store.write(file(), Sample.CLOCK)) {
      assertThat(store.knows(SHELLING.original())).isFalse();
      assertThat(keep(store, SHELLING.arrival()))
          .isEqualTo(new Kept(Kept.Kind.NEW, "reports/a.txt", 1, 1, 0, 0));
      assertThat(store.knows(SHELLING.original())).isTrue();
      assertThat(keep(store, SHELLING.arrival()).kind()).isEqualTo(Kept.Kind.KNOWN);
      assertThat(store.verify().entries()).isEqualTo(1);
    }
    try (Store store = Store.read(file())) {
      assertThat(store.knows(SHELLING.original())).isTrue();
      assertThat(store.verify().holds()).isTrue();
    }
  }

  @Test
  void anotherTextUnderTheSameAddressIsANewVersion() {
    String url = "https://example.org/news/1?utm_source=mail#top";
    Sample first = SHELLING.at(url);
    Sample second =
        Sample.of("Fighters shelled a camp outside Easthaven; four soldiers have died since.")
            .at("HTTPS://Example.org/news/1")
            .killed(4);
    try (Store store = Store.write(file(), Sample.CLOCK)) {
      keep(store, first.arrival());
      assertThat(keep(store, second.arrival()))
          .isEqualTo(new Kept(Kept.Kind.VERSION, "reports/a.txt", 2, 1, 0, 1));
      assertThat(store.verify().holds()).isTrue();
    }
  }

  @Test
  void theSameTextUnderAnotherAddressIsACopy() {
    try (Store store = Store.write(file(), Sample.CLOCK)) {
      keep(store, SHELLING.at("https://example.org/a").arrival());
      Kept copy = keep(store, SHELLING.at("https://example.net/b").from("Harbour Wire").arrival());
      assertThat(copy.kind()).isEqualTo(Kept.Kind.COPY);
      assertThat(copy.other()).isEqualTo(1);
    }
  }

  @Test
  void theFrontPageOfASiteIsNoArticle() {
    try (Store store = Store.write(file(), Sample.CLOCK)) {
      keep(store, SHELLING.at("https://example.org/").arrival());
      Sample other = Sample.of("A delegation met in Westhaven to speak about grain.");
      assertThat(keep(store, other.at("https://example.org/").arrival()).kind())
          .isEqualTo(Kept.Kind.NEW);
    }
  }

  @Test
  void aRefusalIsKeptWithItsReasonOnce() {
    Arrival refused =
        new Arrival.Refused(
            null, new Rejected("b.bin", Rejected.Reason.BINARY, "is no text; it seems to be ZIP"));
    try (Store store = Store.write(file(), Sample.CLOCK)) {
      assertThat(keep(store, refused).kind()).isEqualTo(Kept.Kind.REFUSED);
      keep(store, refused);
      assertThat(store.verify().entries()).isEqualTo(1);
    }
  }

  @Test
  void aBatchIsKeptWhollyOrNotAtAll() {
    Arrival broken = new Arrival.Coded(SHELLING.original(), SHELLING.record(), null);
    try (Store store = Store.write(file(), Sample.CLOCK)) {
      List<Arrival> batch = List.of(SHELLING.at("https://example.org/z").arrival(), broken);
      assertThatThrownBy(() -> store.keep(batch, "ada")).isInstanceOf(RuntimeException.class);
      assertThat(store.verify().entries()).isZero();
      assertThat(keep(store, SHELLING.arrival()).report()).isEqualTo(1);
      assertThat(store.verify().holds()).isTrue();
    }
  }

  @Test
  void theLogGoesOnWhenTheClockRunsBack() {
    try (Store store = Store.write(file(), Sample.CLOCK)) {
      keep(store, SHELLING.arrival());
    }
    Clock back = Clock.offset(Sample.CLOCK, Duration.ofDays(-400));
    try (Store store = Store.write(file(), back)) {
      keep(store, Sample.of("A second report from Westhaven.").arrival());
      assertThat(store.verify().holds()).isTrue();
    }
    assertThat(text("SELECT at || ' ' || clock FROM log WHERE seq = 2"))
        .isEqualTo("2024-06-01T08:00:00.000Z 2023-04-28T08:00:00.000Z");
  }

  @Test
  void aFileOfAnotherKindIsNamed() throws IOException {
    Files.writeString(
        file(), "This is no database at all, only words that fill a page. ".repeat(99));
    assertThatThrownBy(() -> Store.write(file(), Sample.CLOCK))
        .isInstanceOf(StoreException.class)
        .hasMessage(file() + ": is no store of Vigil's");
    assertThatThrownBy(() -> Store.read(folder.resolve("none.vigil")))
        .hasMessage(folder.resolve("none.vigil") + ": there is no such store");
  }

  @Test
  void anotherProgramsDatabaseIsLeftAlone() {
    change("CREATE TABLE notes (words TEXT)");
    assertThatThrownBy(() -> Store.write(file(), Sample.CLOCK)).hasMessageContaining("is no store");
    assertThat(text("SELECT count(*) FROM sqlite_master")).isEqualTo("1");
  }

  @Test
  void aStoreOfALaterFormIsRefused() {
    Store.write(file(), Sample.CLOCK).close();
    change("PRAGMA user_version=999");
    assertThatThrownBy(() -> Store.write(file(), Sample.CLOCK))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.NEWER))
        .hasMessageContaining("a later version of Vigil (form 999");
    assertThatThrownBy(() -> Store.read(file())).hasMessageContaining("later version");
  }

  @Test
  void aFullDiskIsToldAndLosesNothing() {
    try (Store store = Store.write(file(), Sample.CLOCK)) {
      keep(store, SHELLING.arrival());
    }
    long pages = Long.parseLong(text("PRAGMA page_count"));
    try (Store store = Store.writeAtMost(file(), Sample.CLOCK, pages + 4)) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  keep(store, Sample.of("Report number " + i + ". ".repeat(3000)).arrival());
                }
              })
          .isInstanceOfSatisfying(
              StoreException.class,
              e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.FULL))
          .hasMessageContaining("the disk is full");
      assertThat(store.verify().holds()).isTrue();
      assertThat(store.knows(SHELLING.original())).isTrue();
    }
  }

  @Test
  void aReadOnlyFileIsToldAndCanBeAsked() throws IOException {
    try (Store store = Store.write(file(), Sample.CLOCK)) {
      keep(store, SHELLING.arrival());
    }
    assertThat(file().toFile().setReadOnly()).isTrue();
    if (!Files.isWritable(file())) { // a superuser may write all the same
      assertThatThrownBy(() -> Store.write(file(), Sample.CLOCK)).hasMessageContaining("read-only");
    }
    try (Store store = Store.read(file())) {
      assertThat(store.verify().holds()).isTrue();
    }
  }

  @Test
  void readersSeeTheLastStateWhileAnotherWrites() throws SQLException {
    try (Store writer = Store.write(file(), Sample.CLOCK);
        Store reader = Store.read(file())) {
      keep(writer, SHELLING.arrival());
      try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        statement.execute("UPDATE report SET title = 'half done'");
        assertThat(reader.knows(SHELLING.original())).isTrue();
        assertThat(reader.verify().holds()).isTrue();
        statement.execute("ROLLBACK");
      }
      keep(writer, Sample.of("A second report from Westhaven.").arrival());
      assertThat(reader.verify().entries()).isEqualTo(2);
    }
  }

  private void change(String statement) {
    Tampering.change(file(), statement);
  }

  private String text(String query) {
    return Tampering.text(file(), query);
  }
}
