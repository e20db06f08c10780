package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The account in its three dresses. */
class AccountTest {
  @Test
  void briefTellsWhoWhatWhereWhenHowManyAndWhoSaysSo() {
    assertThat(brief(Layout.PLAIN))
        .contains("A visit and its aftermath\n")
        .contains("  1 CONSULT visit · diplomatic, political institutions\n")
        .contains("    who      envoy of Norland NOR GOV → Ada Brann (Estland) EST GOV\n")
        .contains("    where    Easthaven, East EST\n")
        .contains("    when     2024-05-14 “on Tuesday”\n")
        .contains("    how many 2 killed “two soldiers”\n")
        .contains(
            "    says     Told as certain by the report itself: “Foreign minister Ada Brann *received*")
        .contains(
            "    says     Told as probable by Ministry of Defence (“The ministry”, “said”): “two soldiers had\n             been *killed*”\n")
        .contains(
            "    says     Spoken of as possible by unnamed “officials” (“warned”): “Norland may *seize* the\n             bandit stronghold”\n")
        .contains("    again    in sentence 4 by unnamed “officials” (“warned”)\n");
  }

  @Test
  void briefSetsApartWhatIsNotPlainlyAsserted() {
    assertThat(brief(Layout.PLAIN))
        .contains("  2 ASSAULT · historical · probable\n")
        .contains("  3 COERCE seize · hypothetical · possible\n")
        .contains("    who      not said → two soldiers MIL\n")
        .contains("2024-05-15, the day of publication");
  }

  @Test
  void briefEndsWithTiesTollsAndLoadedWords() {
    assertThat(brief(new Layout(200, false)))
        .contains("Ties\n  · Ada Brann holds office Estland “Foreign minister Ada Brann”\n")
        .contains(
            "Tolls\n  · Estland: 12 killed since May, 2 of them new, as of 2024-05-15 “raising the")
        .contains("Loaded words\n  · “bandit” by the report; neutral: armed group\n");
  }

  @Test
  void briefKeepsToItsWidth() {
    assertThat(brief(new Layout(50, false)).lines())
        .allMatch(line -> line.length() <= 50, "50 columns");
  }

  @Test
  void coloursOnlyWhereAsked() {
    assertThat(brief(Layout.PLAIN)).doesNotContain("\u001B");
    assertThat(brief(new Layout(100, true))).contains("\u001B[1;31mASSAULT\u001B[0m");
    String stripped = brief(new Layout(100, true)).replaceAll("\u001B\\[[0-9;]*m", "");
    // stars take room, so lines may break elsewhere
    assertThat(stripped).isEqualToNormalizingWhitespace(brief(Layout.PLAIN).replace("*", ""));
  }

  @Test
  void nothingInAReportReachesTheTerminalAsACommand() {
    String brief =
        new BriefExport(Layout.PLAIN).one(Samples.titled("\u001B[2Jx\u0007\u202Ey\u0000"), 1);
    assertThat(brief)
        .contains("\\u001B[2Jx\\u0007\\u202Ey\\u0000")
        .doesNotContain("\u001B", "\u202E", "\u0000");
  }

  @Test
  void markdownSaysTheSame() {
    assertThat(new MarkdownExport().one(Samples.report(), 1))
        .startsWith("## A visit and its aftermath\n")
        .contains("### 2. ASSAULT · historical · probable\n")
        .contains("- who: **envoy of Norland** NOR GOV → **Ada Brann** (Estland) EST GOV\n")
        .contains(
            "- says: Told as probable by **Ministry of Defence** (“The ministry”, “said”): “two soldiers had been **killed**”\n");
  }

  @Test
  void markdownEscapesWhatItWouldActUpon() {
    assertThat(new MarkdownExport().one(Samples.titled("<b>*x*</b> [a](b)"), 1))
        .startsWith("## \\<b\\>\\*x\\*\\</b\\> \\[a\\](b)\n");
  }

  private static String brief(Layout layout) {
    return new BriefExport(layout).one(Samples.report(), 1);
  }
}
