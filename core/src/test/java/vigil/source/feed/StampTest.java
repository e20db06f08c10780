package vigil.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thu, 29 Feb 2024 23:10:05 +0100 | 2024-02-29T23:10:05+01:00",
        "29 Feb 24 23:10 GMT             | 2024-02-29T23:10Z",
        "Thu, 29-Feb-2024 23:10:05 PDT   | 2024-02-29T23:10:05-07:00",
        "Thu Feb 29 23:10:05 2024        | 2024-02-29T23:10:05Z",
        "Thu Feb 29 23:10:05 EST 2024    | 2024-02-29T23:10:05-05:00",
        "February 29, 2024               | 2024-02-29T00:00Z",
        "2024-02-29                      | 2024-02-29T00:00Z",
        "2024-02                         | 2024-02-01T00:00Z",
        "2024                            | 2024-01-01T00:00Z",
        "20240229                        | 2024-02-29T00:00Z",
        "2024-02-29T24:00:00Z            | 2024-03-01T00:00Z",
        "2024-02-29 23:10:05.123 UTC     | 2024-02-29T23:10:05Z",
        "2024-02-29T23:10+05:30          | 2024-02-29T23:10+05:30",
      })
  void readsWhatFeedsWrite(String text, String expected) {
    assertThat(Stamp.of(text).at()).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "30 Feb 2024", "2024-13-01", "1 Foo 2024", "99999999999"})
  void tellsNothingOfWhatIsNoTime(String text) {
    assertThat(Stamp.of(text).at()).isNull();
  }
}
