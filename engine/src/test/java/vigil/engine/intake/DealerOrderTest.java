package vigil.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DealerOrderTest {
  private static final Instant NOW = Instant.parse("2024-05-15T10:00:00Z");

  @TempDir Path folder;

  private Dealer dealer(boolean again, Enumerated state) {
    return new Dealer(List.of(folder.toString()), again, state);
  }

  private void file(String name, long bytes) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
      file.setLength(bytes); // a hole, no bytes on the disk
    }
  }

  private List<String> names(List<ReportSplit> splits) {
    return splits.stream().map(s -> s.index() + " " + Path.of(s.name()).getFileName()).toList();
  }

  @Test
  void filesAreDealtOutInTheOrderOfTheirNames() throws IOException {
    for (String name : List.of("b", "c", "a")) {
      file(name, 10);
    }

    assertThat(names(dealer(false, Enumerated.NONE).deal(0, NOW)))
        .containsExactly("0 a", "1 b", "2 c");
  }

  @Test
  void noReaderRunsFarAheadOfTheSlowest() throws IOException {
    file("a", Dealer.AHEAD);
    file("b", 10);
    file("c", 10);
    Dealer dealer = dealer(false, Enumerated.NONE);

    assertThat(names(dealer.deal(0, NOW))).containsExactly("0 a");
    assertThat(dealer.deal(1, NOW)).isEmpty();
    assertThat(dealer.isEmpty(NOW)).isFalse();
    assertThat(names(dealer.deal(0, NOW))).containsExactly("1 b", "2 c");
    assertThat(dealer.isEmpty(NOW)).isTrue();
  }

  @Test
  void whatAReaderLeftIsDealtOutFirst() throws IOException {
    for (int i = 10; i < 40; i++) {
      file("f" + i, 10);
    }
    Dealer dealer = dealer(false, Enumerated.NONE);
    List<ReportSplit> left = dealer.deal(0, NOW);
    dealer.deal(1, NOW);

    dealer.back(0, List.of(left.get(3).next()));

    List<ReportSplit> dealt = dealer.deal(2, NOW);
    assertThat(dealt).singleElement().isEqualTo(left.get(3).next());
    assertThat(dealt.get(0).order()).isEqualTo((3L << 32) + 1);
  }

  @Test
  void aRoundFindsWhatIsNewAndNothingTwice() throws IOException {
    file("b", 10);
    Dealer dealer = dealer(true, Enumerated.NONE);
    dealer.deal(0, NOW);
    file("a", 10);

    dealer.round();

    assertThat(names(dealer.deal(0, NOW))).containsExactly("1 a");
    dealer.round();
    assertThat(dealer.deal(0, NOW)).isEmpty();
  }

  @Test
  void afterABreakItGoesOnWhereItWas() throws IOException {
    for (int i = 10; i < 30; i++) {
      file("f" + i, 10);
    }
    Dealer before = dealer(false, Enumerated.NONE);
    List<String> dealt = new ArrayList<>(names(before.deal(0, NOW)));

    Dealer after = dealer(false, before.state());
    for (List<ReportSplit> hand = after.deal(0, NOW); !hand.isEmpty(); hand = after.deal(0, NOW)) {
      dealt.addAll(names(hand));
    }

    assertThat(dealt).hasSize(20).doesNotHaveDuplicates();
    assertThat(dealt.get(19)).isEqualTo("19 f29");
  }

  @Test
  void anAddressIsAskedAgainWithEachRound() {
    Dealer dealer = new Dealer(List.of("https://feeds.example/news"), true, Enumerated.NONE);
    assertThat(dealer.deal(0, NOW)).hasSize(1);

    dealer.round();

    assertThat(dealer.deal(0, NOW)).singleElement().matches(s -> s.index() == 1);
  }

  @Test
  void whatIsMissingIsASplitThatSaysSo() {
    Dealer dealer = new Dealer(List.of(folder.resolve("gone").toString()), false, Enumerated.NONE);

    assertThat(dealer.deal(0, NOW))
        .singleElement()
        .matches(s -> s.rejected() != null && s.rejected().message().equals("does not exist"));
  }
}
