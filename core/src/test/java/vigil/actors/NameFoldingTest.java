package vigil.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTest {
  @Test
  void lightKeysHaveNoCaseMarksOrApostrophes() {
    assertThat(NameFolding.light("Séléka")).isEqualTo("seleka");
    assertThat(NameFolding.light("Da’esh")).isEqualTo("daesh");
    assertThat(NameFolding.light("Łódź")).isEqualTo("lodz");
    assertThat(NameFolding.light("U.N.")).isEqualTo("un");
  }

  @ParameterizedTest
  @CsvSource({
    "Hezbollah, Hizbullah",
    "Hezbollah, Hizballah",
    "Nakhalah, Nakhaleh",
    "Nakhalah, Nakhala",
    "Zelensky, Zelenskyy",
    "Zelensky, Zelenskiy",
    "Haniyeh, Haniya",
    "Houthi, Huthi",
    "Hussein, Husayn",
    "Mohammed, Muhammad",
    "Qaeda, Qaida",
    "Abdullah, Abdallah"
  })
  void transliterationsMeetInTheStrongKey(String one, String other) {
    assertThat(strong(one)).isEqualTo(strong(other));
  }

  @ParameterizedTest
  @CsvSource({"Hamas, Homs", "Sinwar, Zawahiri", "Assad, Azad", "Haftar, Hatfor"})
  void differentNamesStayApart(String one, String other) {
    assertThat(strong(one)).isNotEqualTo(strong(other));
  }

  private static String strong(String name) {
    return NameFolding.strong(NameFolding.light(name));
  }

  @Test
  void wholeNames() {
    assertThat(NameFolding.key("Abu Bakr al-Baghdadi")).isEqualTo("abu bakr baghdadi");
    assertThat(NameFolding.key("  N\u2019Djamena ")).isEqualTo("ndjamena");
    assertThat(NameFolding.key("José-María")).isEqualTo("jose maria");
    assertThat(NameFolding.key("---")).isEmpty();
  }
}
