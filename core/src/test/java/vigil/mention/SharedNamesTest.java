package vigil.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedNamesTest {
  @ParameterizedTest
  @CsvSource({
    "1988-03-01, PDF, panama-defense-forces",
    "2023-03-01, PDF, people-s-defence-force",
    "1999-03-01, SLA, south-lebanon-army",
    "2023-03-01, SLA, sudan-liberation-movement"
  })
  void theOneThatExistedOnTheDayIsMeant(String day, String name, String id) {
    SpokenReport report = SpokenReport.on(day, "The " + name + " closed the bridge.");
    assertThat(report.actor("The " + name).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "Somalia counted the votes., SNA, somali-national-army",
    "Syria counted the votes., SNA, syrian-national-army",
    "Chinese ships left., PLA, people-s-liberation-army",
    "Indian police left Imphal in India., PLA, people-s-liberation-army-of-manipur"
  })
  void ofTwoThatExistedTheOneOfTheReportsCountryIsMeant(String before, String name, String id) {
    SpokenReport report =
        SpokenReport.on("2023-03-01", before, "The " + name + " closed the bridge.");
    assertThat(report.actor("The " + name).id()).isEqualTo(id);
  }

  @Test
  void whatTheReportExplainsGoesBeforeWhatTheFilesKnow() {
    SpokenReport report =
        SpokenReport.on(
            "2023-03-01",
            "The Green Farmers Alliance (GFA) and the Rural Safety Force (RSF) met in Chile.",
            "On Monday the RSF closed the bridge.");
    assertThat(report.actor("the RSF").id()).isNull();
    assertThat(report.actor("the RSF").name()).isEqualTo("Rural Safety Force");
    SpokenReport other = SpokenReport.on("2023-03-01", "On Monday the RSF closed the bridge.");
    assertThat(other.actor("the RSF").id()).isEqualTo("rapid-support-forces");
  }
}
