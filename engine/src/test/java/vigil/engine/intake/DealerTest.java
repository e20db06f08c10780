package vigil.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.source.fetch.FeedHealth;

class DealerTest {
  private static final Instant NOW = Instant.parse("2024-03-02T10:00:00Z");
  private static final int LARGE = (int) Dealer.AHEAD * 3 / 4;

  @TempDir Path folder;

  private void file(String name, int bytes) throws IOException {
    Files.write(folder.resolve(name), new byte[bytes]);
  }

  private Dealer dealer() {
    return new Dealer(List.of(folder.toString()), false, Enumerated.NONE);
  }

  private static List<Integer> indexes(List<ReportSplit> splits) {
    return splits.stream().map(ReportSplit::index).toList();
  }

  @Test
  void smallFilesAreDealtOutByTheHandful() throws IOException {
    for (int i = 0; i < 20; i++) {
      file("report-%02d.txt".formatted(i), 10);
    }
    Dealer dealer = dealer();
    assertThat(dealer.deal(0, NOW)).hasSize(16);
    assertThat(indexes(dealer.deal(1, NOW))).containsExactly(16, 17, 18, 19);
  }

  @Test
  void nothingIsDealtOutFarAheadOfWhatIsBeingRead() throws IOException {
    file("a.txt", LARGE);
    file("b.txt", LARGE);
    Dealer dealer = dealer();
    assertThat(indexes(dealer.deal(0, NOW))).containsExactly(0);
    assertThat(dealer.deal(1, NOW)).isEmpty();
    assertThat(dealer.isEmpty(NOW)).isFalse();
    assertThat(indexes(dealer.deal(0, NOW))).containsExactly(1);
  }

  @Test
  void aFileThatIsLargerThanAllThatMayBeAheadIsReadAlone() throws IOException {
    file("a.txt", 10);
    file("b.txt", 3 * LARGE);
    file("c.txt", 10);
    Dealer dealer = dealer();
    assertThat(indexes(dealer.deal(0, NOW))).containsExactly(0);
    assertThat(dealer.deal(1, NOW)).isEmpty();
    assertThat(indexes(dealer.deal(0, NOW))).containsExactly(1);
    assertThat(dealer.deal(1, NOW)).isEmpty();
    assertThat(indexes(dealer.deal(0, NOW))).containsExactly(2);
  }

  @Test
  void whatAFailedReaderHadIsDealtOutAgainFirst() throws IOException {
    for (int i = 0; i < 20; i++) {
      file("report-%02d.txt".formatted(i), 10);
    }
    Dealer dealer = dealer();
    List<ReportSplit> hand = dealer.deal(0, NOW);
    dealer.back(0, hand.subList(3, 16));
    assertThat(indexes(dealer.deal(1, NOW))).startsWith(3, 4, 5).hasSize(16);
  }

  private static final String FEED = "https://quay.example/feed";

  private static FeedHealth due(Instant next) {
    return new FeedHealth(FEED, "Quay", "\"7\"", null, NOW, NOW, null, 0, next, 1, Set.of("x"));
  }

  @Test
  void anAddressIsAskedAgainWhenItIsDueAndWithWhatIsKnownOfIt() {
    Dealer dealer = new Dealer(List.of(FEED), true, Enumerated.NONE);
    assertThat(dealer.deal(0, NOW)).singleElement().matches(s -> s.health().etag() == null);

    dealer.round();
    assertThat(dealer.deal(1, NOW)).as("while a reader asks it").isEmpty();

    dealer.told(due(NOW.plusSeconds(60)));
    dealer.round();
    assertThat(dealer.deal(0, NOW.plusSeconds(59))).as("before it is due").isEmpty();

    Dealer restored = new Dealer(List.of(FEED), true, dealer.state());
    assertThat(restored.deal(0, NOW.plusSeconds(60)))
        .singleElement()
        .satisfies(s -> assertThat(s.health().etag()).isEqualTo("\"7\""))
        .satisfies(s -> assertThat(s.index()).isEqualTo(1));
  }

  @Test
  void anAddressThatIsReadOnceIsNotAskedAgain() {
    Dealer dealer = new Dealer(List.of(FEED), false, Enumerated.NONE);
    assertThat(dealer.deal(0, NOW)).singleElement().matches(s -> s.health() == null);
    dealer.round();
    assertThat(dealer.deal(0, NOW.plusSeconds(60))).isEmpty();
  }

  @Test
  void itTellsBehindWhatAllLiesThatIsDealtOutLater() throws IOException {
    for (int i = 0; i < 20; i++) {
      file("report-%02d.txt".formatted(i), 10);
    }
    Dealer dealer = dealer();
    List<ReportSplit> hand = dealer.deal(0, NOW);
    assertThat(dealer.first()).isEqualTo(16);
    dealer.back(0, hand.subList(3, 16));
    assertThat(dealer.first()).isEqualTo(3);
  }
}
