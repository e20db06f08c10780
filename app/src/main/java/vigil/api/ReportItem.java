package vigil.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.record.Hit;

/**
 * A report in a list.
 *
 * @param called its title, or else the words that it begins with
 * @param snippet words of it, plain
 * @param marks where the words that were asked for stand in the snippet
 */
record ReportItem(
    long id,
    @Nullable String title,
    String called,
    @Nullable String url,
    @Nullable String outlet,
    String language,
    @Nullable LocalDate published,
    String publishedBasis,
    long article,
    int version,
    int versions,
    long origin,
    int copies,
    int events,
    String snippet,
    List<Span> marks) {

  static ReportItem of(Hit hit) {
    List<Span> marks = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int opened = -1;
    for (char c : hit.snippet().toCharArray()) {
      if (c == Hit.OPENS) {
        opened = plain.length();
      } else if (c != Hit.CLOSES) {
        plain.append(c);
      } else if (opened >= 0) {
        marks.add(new Span(opened, plain.length()));
        opened = -1;
      }
    }
    return new ReportItem(
        hit.report(),
        hit.title(),
        hit.called(),
        hit.url(),
        hit.outlet(),
        hit.language(),
        hit.published(),
        hit.publishedBasis(),
        hit.article(),
        hit.version(),
        hit.versions(),
        hit.origin(),
        hit.copies(),
        hit.events(),
        plain.toString(),
        marks);
  }
}
