package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CapitalLinesTest {
  private static List<String> lines(String text) {
    return CapitalLines.of(text).stream().map(s -> s.of(text)).toList();
  }

  @Test
  void findsNothingInOrdinaryText() {
    assertThat(lines("The army of the UN left Goma.\nThe FARC and the ELN said NO.\n")).isEmpty();
    assertThat(lines("")).isEmpty();
    assertThat(lines("12 34\n\n")).isEmpty();
  }

  @Test
  void findsAHeadlineInCapitals() {
    assertThat(lines("REBELS ENTER A LAKE TOWN\n\nThe rebels came at night.\n"))
        .containsExactly("REBELS ENTER A LAKE TOWN");
  }

  @Test
  void leavesLabelsAndAbbreviationsAlone() {
    assertThat(lines("UN, EU, AU\nThe three bodies met.\nSUMMARY\nThey agreed.\n")).isEmpty();
  }

  @Test
  void takesNeighbouringLinesTogether() {
    assertThat(lines("THE ARMY\nLEFT\n\n12\nTHE TOWN.\nThe end.\nPOLICE HELD NINE MEN."))
        .containsExactly("THE ARMY\nLEFT\n\n12\nTHE TOWN.", "POLICE HELD NINE MEN.");
  }

  @Test
  void bearsAFewSmallLetters() {
    assertThat(lines("THE ARMY LEFT THE T0WN AND WENT WEST, GEN. McKAY SAID TODAy")).hasSize(1);
  }
}
