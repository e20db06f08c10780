package vigil.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.document.Span;

class ClausesTest {
  private static final Clauses CLAUSES = Clauses.load();

  private static String clause(String trigger, String sentence) {
    Report report = Report.of(sentence);
    Span span = report.span(trigger);
    return CLAUSES.clause(report.sentences.get(0), span).of(report.text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      shelled | The brigade shelled the port; the rebels fled. | The brigade shelled the port
      fled | The brigade shelled the port; the rebels fled. | the rebels fled
      landed | The brigade shelled the port, and the rebels landed in the bay. | the rebels landed in the bay
      met | Dara Venn met his aides, while his rival left the city. | Dara Venn met his aides
      burned | The rebels seized guns, cars and food and burned the rest. | The rebels seized guns, cars and food and burned the rest
      left | Nobody left because the road was closed. | Nobody left because the road was closed.
      """)
  void cutsAtSignsAndFunctionWords(String trigger, String sentence, String clause) {
    assertThat(clause(trigger, sentence)).isEqualTo(clause);
  }

  @Test
  void theClauseHoldsTriggerAndRoles() {
    Report report = Report.of("Dara Venn, who shelled the port, was seen; the rebels fled.");
    Span trigger = report.span("shelled");
    Span clause =
        CLAUSES.clause(report.sentences.get(0), trigger, List.of(report.span("Dara Venn")));
    assertThat(clause.contains(trigger)).isTrue();
    assertThat(clause.of(report.text)).startsWith("Dara Venn").doesNotContain("rebels");
  }
}
