package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.data.DataException;
import vigil.plover.EventType;

class TopicsTest {
  private final Topics topics = Topics.load(StatusCues.load().bounds());

  private boolean topic(String sentence, String trigger, EventType type) {
    Sample s = Sample.of(sentence);
    return topics.names(s.tokens(), s.trigger(trigger, type), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The talks focused on the renewed shelling of the isle | shelling | ASSAULT",
        "The cabinet discussed an attack on the isle | attack | ASSAULT",
        "Planners drew up ways to bomb the rail yard | bomb | ASSAULT",
        "They weighed strategies for a withdrawal | withdrawal | RETREAT",
        "He called it a storm, a term used by the navy for its raids | raids | ASSAULT",
        "None of the clans wanted a war with Norland | war | ASSAULT",
        "Norland told the clans off against widening the raids | raids | ASSAULT",
        "The clans must remain vigilant | must | REQUEST",
        "They were told to let help in | in | RETREAT",
        "The khan invited both clans to a summit on the isle | summit | CONSULT",
        "A miller who asked not to be named spoke | asked | REQUEST",
        "The raid raised concerns on the isle | concerns | ACCUSE",
        "Close cooperation between the two clans poses a risk | cooperation | COOPERATE",
      })
  void whatIsOnlyTalkedAboutIsNoHappening(String sentence, String trigger, EventType type) {
    assertThat(topic(sentence, trigger, type)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They discussed grain and agreed to meet again | agreed | AGREE",
        "They discussed grain, but gunboats shelled the isle | shelled | ASSAULT",
        "Gunboats shelled the isle after talks on grain | shelled | ASSAULT",
        "The attack on the isle poses a risk | attack | ASSAULT",
        "The navy focused on grain | navy | MOBILIZE",
      })
  void whatStandsOutsideTheirReachHappened(String sentence, String trigger, EventType type) {
    assertThat(topic(sentence, trigger, type)).isFalse();
  }

  @Test
  void whatAMeetingIsForIsToldByTheMeeting() {
    Sample s = Sample.of("The khans met at noon to discuss grain.");
    Trigger met = s.trigger("met", EventType.CONSULT);
    Trigger discuss = s.trigger("discuss", EventType.CONSULT);
    assertThat(topics.names(s.tokens(), discuss, List.of(met, discuss))).isTrue();
    assertThat(topics.names(s.tokens(), discuss, List.of(discuss))).isFalse();
    assertThat(topics.names(s.tokens(), met, List.of(met, discuss))).isFalse();
  }

  @Test
  void aHelpingVerbIsNoHappeningBesideTheOneItHelps() {
    Sample s = Sample.of("Norland plans to deploy marines.");
    Trigger plans = s.trigger("plans", EventType.AGREE);
    Trigger deploy = s.trigger("deploy", EventType.MOBILIZE);
    assertThat(topics.names(s.tokens(), plans, List.of(plans, deploy))).isTrue();
    assertThat(topics.names(s.tokens(), plans, List.of(plans))).isFalse();
    assertThat(topics.names(s.tokens(), deploy, List.of(plans, deploy))).isFalse();
  }

  @Test
  void aBrokenLineIsNamed() {
    assertBroken("*\tbefore\tfar\tways to", "'far' is no number of words");
    assertBroken("FIGHT\tbefore\t3\tways to", "'FIGHT' is no EventType");
    assertBroken("*\tbehind\t3\tways to", "'behind' is no Where");
    assertBroken("*\tbefore\t3", "no words in field 4");
    assertBroken("AND", "no word in field 2");
    assertBroken("PURPOSE\tto\tMEET\tCONSULT", "'MEET' is no EventType");
  }

  private static void assertBroken(String line, String complaint) {
    assertThatThrownBy(() -> Topics.of(Sample.file("# topics", line), Set.of()))
        .isInstanceOf(DataException.class)
        .hasMessage("own.tsv:2: " + complaint);
  }
}
