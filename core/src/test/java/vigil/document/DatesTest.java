package vigil.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.data.DataException;
import vigil.data.DataFile;

class DatesTest {
  private static final Dates DATES = Dates.load();

  /** The date ends at the stroke. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "2023-11-10| 08:00; 2023; 11; 10",
        "2023-11-10|T08:00:00Z; 2023; 11; 10",
        "10 November 2023|, Kyiv; 2023; 11; 10",
        "10th of November, 2023|.; 2023; 11; 10",
        "Nov. 10| (Reuters); -; 11; 10",
        "Nov. 10, 2023|; 2023; 11; 10",
        "Friday, November 10, 2023|; 2023; 11; 10",
        "Fri 10 Nov| 10:30; -; 11; 10",
        "November 2023|; 2023; 11; -",
        "10.11.2023|; 2023; 11; 10",
        "25/11/2023|; 2023; 11; 25",
        "11/25/2023|; 2023; 11; 25",
        "3 May| was quiet; -; 5; 3",
        "may| not; -; 0; -",
        "March 5| 1,200 men left; -; 3; 5",
      })
  void datesAreRead(String marked, Integer year, int month, Integer day) {
    int end = marked.indexOf('|');
    String text = marked.replace("|", "");
    Dates.Found found = DATES.at(text, 0, text.length());
    if (month == 0) {
      assertThat(found).isNull();
    } else {
      assertThat(found).isEqualTo(new Dates.Found(new Span(0, end), year, month, day));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/05/2024",
        "31 February 2024",
        "2024-13-01",
        "3 may have left",
        "march on the town",
        "10 men",
        "Monday",
        "12.5",
        "",
        "99999999999 May",
      })
  void whatIsNoDateIsNone(String text) {
    assertThat(DATES.at(text, 0, text.length())).isNull();
  }

  @Test
  void noDateBeginsInsideAWord() {
    assertThat(DATES.at("xMay 5", 1, 6)).isNull();
  }

  @Test
  void badLinesAreNamed() throws IOException {
    for (String bad :
        new String[] {"may\tmonth\t13", "may\tday\t5", "may\tmonth\t5\nmay\tmonth\t5"}) {
      byte[] bytes = ("# x\n" + bad).getBytes(StandardCharsets.UTF_8);
      DataFile file = DataFile.parse("d.tsv", new ByteArrayInputStream(bytes));
      assertThatThrownBy(() -> Dates.of(file))
          .isInstanceOf(DataException.class)
          .hasMessageMatching("d\\.tsv:[23]: .*");
    }
  }
}
