package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.annotate.Role;
import vigil.annotate.RoleKind;
import vigil.annotate.SpeakerKind;
import vigil.document.Span;
import vigil.plover.Certainty;
import vigil.plover.EventType;

class AttributionFinderTest {
  private static final AttributionFinder FINDER = AttributionFinder.load();

  private static List<Attribution> of(Report report, String words) {
    Span span = report.span(words);
    return FINDER.in(report.mentions()).of(report.sentence(span), span);
  }

  /** The chain as "kind source cue", joined by " > ". */
  private static String chain(String words, String... sentences) {
    return of(Report.of(sentences), words).stream()
        .map(a -> a.kind().name().toLowerCase() + (a.text() == null ? "" : " " + a.text()))
        .collect(Collectors.joining(" > "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      shelled | The brigade shelled the depot on Monday. | author
      shelled | The defence ministry said that the brigade shelled the depot. | named The defence ministry
      shelled | The brigade shelled the depot, the defence ministry said on Monday. | named the defence ministry
      shelled | The brigade shelled the depot, local officials said. | unnamed local officials
      shelled | According to Colonel Dara Venn, the brigade shelled the depot. | named Colonel Dara Venn
      shelled | The brigade shelled the depot, according to reports. | unnamed reports
      shelled | The River Brigade shelled the Easthaven depot, according to a Red Cross statement. | named a Red Cross statement
      shelled | The brigade shelled the depot, according to a statement. | unnamed a statement
      shelled | The brigade, as stated by state television, shelled the depot. | media state television
      shelled | The brigade reportedly shelled the depot. | unnamed
      shelled | Dara Venn, a spokesman for the army, said the brigade shelled the depot. | named Dara Venn, a spokesman for the army
      shelled | "The brigade shelled the depot," said Dara Venn. | named Dara Venn
      shelled | "The brigade shelled the depot," Dara Venn told reporters. | named Dara Venn
      shelled | On Monday the army said the brigade shelled the depot. | named the army
      shelled | It is believed that the brigade shelled the depot. | unnamed
      shelled | Residents reported that the brigade shelled the depot. | unnamed Residents
      shelled | The brigade denied it had shelled the depot. | named The brigade
      shelled | Nobody claimed responsibility after rebels shelled the depot. | author
      shelled | Dara Venn, who met the mayor and his brother, Tomas Quill, said the brigade shelled the depot. | named Dara Venn, who met the mayor and his brother, Tomas Quill
      shelled | However, the army said that rebels shelled the depot. | named the army
      shelled | The head of the harbour board (HB), which is run by the state, said the brigade shelled the depot. | named The head of the harbour board (HB), which is run by the state
      shelled | The United States shelled the depot. | author
      shelled | The army said it withdrew, while the rebels shelled the depot. | author
      shelled | Casualty update: rebels shelled the depot. | author
      shelled | The governor vowed revenge after rebels shelled the depot. | author
      shell | The governor vowed the brigade would shell the depot after dawn. | named The governor
      shelled | The governor announced that rebels fled after they shelled the depot. | named The governor
      shelled | Rebels shelled the depot, according to a report by a watchdog released on Thursday. | unnamed a report by a watchdog
      shelled | The statement also referenced the harm it said rebels did when they shelled the depot. | named it
      shelled | VENN: We shelled the depot and left. | named VENN
      """)
  void findsTheSpeakerOfOneSentence(String words, String sentence, String chain) {
    assertThat(chain(words, sentence)).isEqualTo(chain);
  }

  @Test
  void tellsTheSpeakersOwnActByTheReportAndWhatHeSaysByHim() {
    Report report = Report.of("The rebels accused the army of shelling the depot.");
    assertThat(of(report, "accused").get(0).kind()).isEqualTo(Attribution.Kind.AUTHOR);
    assertThat(of(report, "shelling").get(0).text()).isEqualTo("The rebels");
  }

  @Test
  void whatWhoDeniesSaysThenIsNotDenied() {
    Report report =
        Report.of("The army denied shelling the market and said it had repelled the rebels.");
    assertThat(of(report, "shelling").get(0).stance()).isEqualTo(Attribution.Stance.DENIES);
    Attribution repelled = of(report, "repelled").get(0);
    assertThat(repelled.stance()).isEqualTo(Attribution.Stance.ASSERTS);
    assertThat(repelled.text()).isEqualTo("The army");
  }

  @Test
  void aDenialDenies() {
    List<Attribution> chain =
        of(Report.of("The army denied that it shelled the depot."), "shelled");
    assertThat(chain.get(0).stance()).isEqualTo(Attribution.Stance.DENIES);
    assertThat(chain.get(0).cue()).isEqualTo("denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The army rejected allegations that it had shelled the depot.",
        "The army dismissed the rebels' claims that it had shelled the depot.",
        "The army denied media reports that it had shelled the depot."
      })
  void whoRejectsWhatOthersToldDoesNotTellIt(String sentence) {
    List<Attribution> chain = of(Report.of(sentence), "shelled");
    assertThat(chain.get(0).stance()).isEqualTo(Attribution.Stance.DENIES);
    assertThat(chain.get(0).text()).isEqualTo("The army");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The army denied this report and said it had shelled the depot.",
        "The army denied this report, and said it had shelled the depot."
      })
  void aTaleThatIsOnlyDeniedHasNothingBehindIt(String sentence) {
    Attribution shelled = of(Report.of(sentence), "shelled").get(0);
    assertThat(shelled.stance()).isEqualTo(Attribution.Stance.ASSERTS);
    assertThat(shelled.text()).isEqualTo("The army");
  }

  @Test
  void whatIsShoutedEndsWithItsMarks() {
    String sentence = "Marchers chanted \"The army shelled us\" and burned a depot on Friday.";
    assertThat(of(Report.of(sentence), "shelled").get(0).text()).isEqualTo("Marchers");
    assertThat(of(Report.of(sentence), "burned").get(0).kind()).isEqualTo(Attribution.Kind.AUTHOR);
  }

  @Test
  void aQuotationKeepsItsSpeakerAcrossSentences() {
    assertThat(
            chain(
                "burned", "\"They came at night,\" Dara Venn said.", "\"They burned every barn.\""))
        .isEqualTo("named Dara Venn");
    assertThat(
            chain("burned", "Dara Venn said: \"They came at night.", "They burned every barn.\""))
        .isEqualTo("named Dara Venn");
  }

  @Test
  void anUnclosedQuotationEndsWithItsSentence() {
    assertThat(
            chain(
                "burned", "Dara Venn said \"we came at night.", "Later the rebels burned a barn."))
        .isEqualTo("author");
  }

  @Test
  void severalAlphabetsMarksQuote() {
    assertThat(chain("burned", "\u00abThey burned every barn,\u00bb said Dara Venn."))
        .isEqualTo("named Dara Venn");
    assertThat(chain("burned", "\u201eThey burned every barn,\u201c said Dara Venn."))
        .isEqualTo("named Dara Venn");
  }

  @Test
  void aStatementAfterAColonRunsOn() {
    String[] sentences = {
      "Minister Dara Venn said:", "", "I condemn this crime.", "The brigade shelled a school."
    };
    assertThat(chain("shelled", sentences)).isEqualTo("named Minister Dara Venn");
  }

  @Test
  void aReportOfAReportIsAChainOutermostFirst() {
    assertThat(
            chain(
                "shelled",
                "State television said the ministry reported that rebels shelled the depot."))
        .isEqualTo("media State television > named the ministry");
    assertThat(
            chain(
                "shelled",
                "State television quoted the ministry as saying that rebels shelled the depot."))
        .isEqualTo("media State television > named the ministry");
  }

  @Test
  void theReadersSpeakerCountsWhereNoCueIsKnown() {
    Report report = Report.of("The rebels shelled the depot, runs the word from Dara Venn.");
    Role source = new Role(RoleKind.SOURCE, report.span("Dara Venn"), 0.9);
    report.trigger("shelled", EventType.ASSAULT, SpeakerKind.NAMED, source);
    var mentions = report.mentions();
    assertThat(FINDER.of(mentions, mentions.annotated().triggers().get(0)).get(0).text())
        .isEqualTo("Dara Venn");
  }

  @Test
  void hedgesLowerTheCertainty() {
    Report report = Report.of("The rebels allegedly shelled the depot.", "They left.");
    assertThat(FINDER.certainty(report.mentions(), 0, report.span("shelled")))
        .isEqualTo(Certainty.POSSIBLE);
    assertThat(FINDER.certainty(report.mentions(), 1, report.span("left")))
        .isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void strangeQuotationMarksNeitherBreakNorRunAway() {
    assertThat(chain("burned", "\"\"\"", "\u201c\u201c he said.", "The rebels burned a barn."))
        .isEqualTo("author");
    assertThat(chain("burned", "\u00bb\u00ab\u2019 '", "The rebels burned a barn."))
        .isEqualTo("author");
  }

  @Test
  void aVeryLongSentenceIsRead() {
    String said = "the army said rebels left, ".repeat(4000) + "and the barn burned.";
    assertThat(of(Report.of(said), "the barn burned")).isNotEmpty();
  }

  @Test
  void aTermsUserIsNamedWithoutWhatFollowsHim() {
    Report report = Report.of("They were buried as martyrs, a term used by Norland in its songs.");
    assertThat(of(report, "martyrs").get(0).text()).isEqualTo("Norland");
  }
}
