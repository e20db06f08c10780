package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.annotate.Sentence;
import vigil.document.Span;

class SettingTest {
  private static Setting of(CountrySign... signs) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      sentences.add(new Sentence(i, 0, new Span(i * 10, i * 10 + 9), List.of()));
    }
    return new Setting(sentences, List.of(signs));
  }

  private static CountrySign sign(int sentence, String country, double weight) {
    return new CountrySign(new Span(sentence * 10, sentence * 10 + 3), country, weight);
  }

  private static Span in(int sentence) {
    return new Span(sentence * 10 + 4, sentence * 10 + 6);
  }

  @Test
  void theCountryOfTheReport() {
    assertThat(of(sign(0, "SLV", 1), sign(3, "SLV", 1)).country(in(1), 0.8)).contains("SLV");
  }

  @Test
  void theNearestCountsMost() {
    Setting setting =
        of(sign(0, "IRQ", 1), sign(0, "IRQ", 1), sign(3, "USA", 1), sign(3, "USA", 1));
    assertThat(setting.country(in(0), 0.6)).contains("IRQ");
    assertThat(setting.country(in(3), 0.6)).contains("USA");
    assertThat(setting.country(in(3), 0.9)).isEmpty();
  }

  @Test
  void oneTownElsewhereTellsNothing() {
    assertThat(of(sign(3, "POL", 0.5)).country(in(0), 0.5)).isEmpty();
    assertThat(of().country(in(0), 0.5)).isEmpty();
  }

  @Test
  void theLastPlaceBeforeThePhraseCountsMost() {
    CountrySign first = new CountrySign(new Span(0, 1), "QAT", 1);
    CountrySign second = new CountrySign(new Span(2, 3), "SDN", 1);
    CountrySign after = new CountrySign(new Span(7, 8), "QAT", 0.5);
    assertThat(of(first, second, after).country(in(0), 0.5)).contains("SDN");
  }

  @Test
  void theOnlyCountryHasNearlyAllSigns() {
    assertThat(of(sign(0, "PER", 1), sign(2, "PER", 1)).only()).contains("PER");
    assertThat(of(sign(0, "PER", 1), sign(2, "CHL", 1)).only()).isEmpty();
    assertThat(of(sign(0, "PER", 0.5)).only()).isEmpty();
    assertThat(of().only()).isEmpty();
  }
}
