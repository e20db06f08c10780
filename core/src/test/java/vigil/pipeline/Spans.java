package vigil.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import vigil.document.Span;
import vigil.event.ReportRecord;

/** Looks at every span of a record. */
final class Spans {
  private Spans() {}

  static void assertTheyCoverTheirWords(ReportRecord report) {
    List<String> wrong = new ArrayList<>();
    int seen = visit(report, report.document().text(), wrong);
    assertThat(wrong).isEmpty();
    assertThat(seen).isPositive();
  }

  /** All spans of the record, however deep; a record with span and text must agree with itself. */
  private static int visit(Object value, String text, List<String> wrong) {
    int seen = 0;
    if (value instanceof List<?> list) {
      for (Object part : list) {
        seen += visit(part, text, wrong);
      }
    } else if (value instanceof Span span) {
      seen++;
      if (span.end() > text.length()) {
        wrong.add(span + " runs past the text");
      }
    } else if (value instanceof Record whole) {
      seen += covers(whole, text, wrong);
      for (var component : whole.getClass().getRecordComponents()) {
        seen += visit(of(whole, component.getAccessor()), text, wrong);
      }
    }
    return seen;
  }

  private static int covers(Record whole, String text, List<String> wrong) {
    Object span = null;
    Object words = null;
    for (var component : whole.getClass().getRecordComponents()) {
      span = component.getName().equals("span") ? of(whole, component.getAccessor()) : span;
      words = component.getName().equals("text") ? of(whole, component.getAccessor()) : words;
    }
    if (span instanceof Span s && words instanceof String w && !s.of(text).equals(w)) {
      wrong.add(whole + " covers '" + s.of(text) + "'");
    }
    return 0;
  }

  private static Object of(Record whole, java.lang.reflect.Method accessor) {
    try {
      return accessor.invoke(whole);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
