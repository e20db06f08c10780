package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.document.Span;
import vigil.mention.Quantity;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "2, 2, 2, two guards, 2 killed “two guards”",
    "180, 220, 200, about 200 people, about 200 (180 to 220) killed “about 200 people”",
    "20, 30, , between 20 and 30 people, 20 to 30 killed “between 20 and 30 people”",
    "200, 999, , hundreds, roughly 200 to 999 killed “hundreds”",
    "41, , , more than 40 men, at least 41 killed “more than 40 men”"
  })
  void aNumberIsNoMoreExactThanItsWords(
      @Nullable Integer low,
      @Nullable Integer high,
      @Nullable Integer best,
      String text,
      String said) {
    Quantity count =
        new Quantity(
            Quantity.Kind.KILLED,
            low,
            high,
            best,
            new Span(0, text.length()),
            text,
            null,
            false,
            null);
    assertThat(Wording.count(count).stream().map(Run::text).collect(Collectors.joining()))
        .isEqualTo(said);
  }
}
