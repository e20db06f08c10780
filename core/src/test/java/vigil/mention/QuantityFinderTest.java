package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.annotate.Annotated;
import vigil.mention.Quantity.Kind;

class QuantityFinderTest {
  private static final QuantityFinder FINDER = QuantityFinder.load();

  @Test
  void ofManyKilledSomeWereOfOneKind() {
    assertThat(shown("Some 90 people, 12 of them nurses, were killed."))
        .containsExactly("Some 90 people KILLED 81 99", "12 of them nurses KILLED 12 12");
  }

  @Test
  void aPartOfARunningTotalIsOneToo() {
    assertThat(all("The ministry put the number of dead at 657, more than 270 of them nurses."))
        .extracting(Quantity::cumulative)
        .containsExactly(true, true);
    assertThat(all("Some 90 people, 12 of them nurses, have been killed since the siege began."))
        .extracting(Quantity::cumulative, Quantity::since)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(true, "the siege began"),
            org.assertj.core.groups.Tuple.tuple(true, "the siege began"));
  }

  @Test
  void howManyLiveInATownIsNoCountOfHarm() {
    assertThat(all("They took the town of two thousand people.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The blast killed three soldiers. | three soldiers KILLED 3 3",
        "At least 12 people were killed. | At least 12 people KILLED 12 null",
        "More than 30 were wounded. | More than 30 INJURED 31 null",
        "It wounded up to 20 civilians. | up to 20 civilians INJURED null 20",
        "Nearly 50 villagers are missing. | Nearly 50 villagers MISSING 45 50",
        "Between 30 and 40 militants died. | Between 30 and 40 militants KILLED 30 40",
        "Two to three dozen guards were hurt. | Two to three dozen guards INJURED 24 36",
        "Nine hundred to one thousand guards were hurt. "
            + "| Nine hundred to one thousand guards INJURED 900 1000",
        "About six guards were hurt. | About six guards INJURED 5 7",
        "Dozens of protesters were arrested. | Dozens of protesters CAPTURED 24 99",
        "Several people were hurt. | Several people INJURED 3 9",
        "Hundreds of thousands of people have fled. "
            + "| Hundreds of thousands of people DISPLACED 200000 999999",
        "Half a dozen guards were abducted. | Half a dozen guards CAPTURED 6 6",
        "A family of five was killed. | five KILLED 5 5",
        "Thousands marched in the capital. | Thousands PARTICIPANTS 2000 9999",
        "They freed 14 hostages. | 14 hostages CAPTURED 14 14",
        "Nobody was hurt. | Nobody INJURED 0 0",
        "No soldiers were killed. | No soldiers KILLED 0 0",
        "Twelve people, including his wife, were killed. | Twelve people KILLED 12 12",
        "The 72,000 dead are remembered. | 72,000 KILLED 72000 72000",
        "The raid killed three farmers and their dogs. | three farmers KILLED 3 3",
        "The group fired 15 rockets. | 15 rockets OTHER 15 15",
        "They seized 206 automatic weapons. | 206 automatic weapons OTHER 206 206",
        "The war left 1.5 million people displaced. | 1.5 million people DISPLACED 1500000 1500000",
        "One soldier was killed. | One soldier KILLED 1 1",
        "As many as 20 farmers were killed. | As many as 20 farmers KILLED null 20",
        "Police confirmed the murder of three nurses. | three nurses KILLED 3 3",
        "A police officer was wounded in a raid. | A police officer INJURED 1 1",
        "Police have three men in custody. | three men CAPTURED 3 3",
        "Bomb Kills 20 in the Capital | 20 KILLED 20 20",
        "Killed: 137, as counted by the ministry. | 137 KILLED 137 137",
        "Four Lebanese civilians died. | Four Lebanese civilians KILLED 4 4",
        "Some sixty-one miners died. | Some sixty-one miners KILLED 54 68",
        "They paid $250,000 for it. | $250,000 OTHER 250000 250000",
        "They paid at least £2.5m for it. | at least £2.5m OTHER 2500000 null",
        "They owe 30 million euros to it. | 30 million euros OTHER 30000000 30000000",
        "About a dozen students marched. | About a dozen students PARTICIPANTS 10 14",
        "Some 20 judges and lawyers were killed. | Some 20 judges and lawyers KILLED 18 22",
        "They found 12 kilograms of powder. " + "| 12 kilograms of powder OTHER 12 12",
        "The mayor put the number of dead at 57. | 57 KILLED 57 57",
        "The mayor put the number of people killed at 57. | 57 KILLED 57 57",
        "The number wounded stood at 88. | 88 INJURED 88 88",
        "That raises to 33 the number of its members killed. | 33 KILLED 33 33",
      })
  void readsNumberAndKind(String sentence, String expected) {
    assertThat(shown(sentence)).containsExactly(expected);
  }

  @Test
  void noCasualtiesAreNoneKilledAndNoneInjured() {
    assertThat(shown("The fire caused no casualties."))
        .containsExactly("no casualties KILLED 0 0", "no casualties INJURED 0 0");
  }

  @Test
  void eachNumberHasItsOwnKind() {
    assertThat(shown("Two gunmen killed three soldiers and injured four guards."))
        .containsExactly(
            "Two gunmen OTHER 2 2", "three soldiers KILLED 3 3", "four guards INJURED 4 4");
    assertThat(shown("Six rebels and five soldiers were killed."))
        .containsExactly("Six rebels KILLED 6 6", "five soldiers KILLED 5 5");
    assertThat(shown("The raid killed a guard and three farmers, including two women."))
        .containsExactly("a guard KILLED 1 1", "three farmers KILLED 3 3", "two women KILLED 2 2");
    assertThat(shown("The toll rose to 88, more than 30 of them children."))
        .containsExactly("88 KILLED 88 88", "more than 30 of them children KILLED 31 null");
    assertThat(all("The toll rose to 88, more than 30 of them children.").get(1).of())
        .isEqualTo("children");
    assertThat(shown("He was killed by three men.")).containsExactly("three men OTHER 3 3");
  }

  @Test
  void anIncrementAndARunningTotalAreTwoThings() {
    List<Quantity> all =
        all("It mourned three more members, bringing its death toll to 52 since the siege began.");
    assertThat(all).hasSize(2);
    assertThat(all.get(0).cumulative()).isFalse();
    assertThat(all.get(0).kind()).isEqualTo(Kind.OTHER);
    assertThat(all.get(1).cumulative()).isTrue();
    assertThat(all.get(1).kind()).isEqualTo(Kind.KILLED);
    assertThat(all.get(1).best()).isEqualTo(52);
    assertThat(all.get(1).since()).isEqualTo("the siege began");
  }

  @Test
  void aTollThatRoseByANumberIsNoTotalOfIt() {
    assertThat(all("The death toll rose by 12 to 52."))
        .extracting(Quantity::cumulative)
        .containsExactly(false, true);
  }

  @Test
  void whatIsCountedKeepsItsWords() {
    assertThat(all("Three members of the River Guard were killed.").get(0).of())
        .isEqualTo("members of the River Guard");
    assertThat(all("Five of his men died.").get(0).of()).isEqualTo("men");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The 24-year-old left on 12 November 2014 at 2130.",
        "One of the guards and the second driver looked at one another.",
        "Some 5 percent came within 3 hours, 10 km away.",
        "Resolution 1701 and Article 5 were read in Room 12.",
        "The driver, 21, survived.",
        "There was no evidence, a soldier said.",
        "They won 3-1 on Channel 12.",
        "It cost 99999999999 dollars, or $60 billion.",
        "He lives at 12 Mill Road.",
      })
  void othersAreNoQuantities(String sentence) {
    assertThat(shown(sentence)).isEmpty();
  }

  @Test
  void aPhraseGivesTheNumbersInIt() {
    Annotated report = Texts.report(null, "It killed two guards and wounded nine others.");
    ReportQuantities found = FINDER.resolve(report);
    assertThat(found.in(Texts.span(report, "nine others")))
        .extracting(Quantity::kind)
        .containsExactly(Kind.INJURED);
    assertThat(found.in(Texts.span(report, "It killed"))).isEmpty();
  }

  @Test
  void anySoupOfWordsIsRead() {
    List<String> words =
        List.of(
            "killed",
            "12",
            "and",
            "of",
            "a",
            "dozen",
            "thousands",
            "1,5",
            "9999999999",
            "-",
            ",",
            "more",
            "than",
            "people",
            "were",
            "(",
            "no",
            "one",
            "hundred",
            "million",
            "toll",
            "to",
            "since",
            "between",
            "dead",
            "including",
            ".",
            "'s",
            "2014",
            "$");
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      String soup =
          random.ints(40, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
      Annotated report = Texts.report(null, soup);
      for (Quantity quantity : FINDER.resolve(report).all()) {
        assertThat(report.text(quantity.span())).isEqualTo(quantity.text());
        if (quantity.low() != null && quantity.high() != null) {
          assertThat(quantity.low()).as(soup).isLessThanOrEqualTo(quantity.high());
        }
      }
    }
  }

  private static List<Quantity> all(String sentence) {
    return FINDER.resolve(Texts.report(null, sentence)).all();
  }

  private static List<String> shown(String sentence) {
    return all(sentence).stream()
        .map(q -> q.text() + " " + q.kind() + " " + q.low() + " " + q.high())
        .toList();
  }
}
