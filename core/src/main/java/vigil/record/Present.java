package vigil.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.record.ReportRows.Version;

/**
 * What the store has already of arrivals that come together: read for all of them at once, and kept
 * true while they are written. For one transaction.
 */
final class Present {
  private static final int TOGETHER = 256;

  private final Sql sql;
  private final Map<String, Here> items = new HashMap<>();
  private final Map<String, Version> articles = new HashMap<>();
  private final Map<String, Long> documents = new HashMap<>();

  private Present(Sql sql) {
    this.sql = sql;
  }

  /** An item as it lies, and its report. */
  record Here(long item, long report) {}

  /** What is there of the arrivals. */
  static Present of(Sql sql, Collection<? extends Arrival> arrivals) {
    Present present = new Present(sql);
    List<Arrival.Coded> coded =
        arrivals.stream()
            .filter(Arrival.Coded.class::isInstance)
            .map(Arrival.Coded.class::cast)
            .toList();
    present.read(coded);
    return present;
  }

  private void read(List<Arrival.Coded> coded) {
    each(
        "SELECT identity, id, report FROM item WHERE identity IN ",
        of(coded, c -> c.original().identity()),
        "",
        row -> items.put(row.getString(1), new Here(row.getLong(2), row.getLong(3))));
    each(
        "SELECT article_key, id, article, version, origin, document FROM report WHERE article_key IN ",
        of(coded, c -> c.original().article(c.report().document())),
        " ORDER BY version",
        row ->
            articles.put(
                row.getString(1),
                new Version(
                    row.getLong(2),
                    row.getLong(3),
                    row.getInt(4),
                    row.getLong(5),
                    row.getString(6))));
    each(
        "SELECT document, origin FROM report WHERE document IN ",
        of(coded, c -> c.report().document().id()),
        " ORDER BY id",
        row -> documents.putIfAbsent(row.getString(1), row.getLong(2)));
  }

  private static Set<String> of(List<Arrival.Coded> coded, Function<Arrival.Coded, String> what) {
    return coded.stream().map(what).collect(Collectors.toSet());
  }

  private void each(String query, Set<String> keys, String order, Sql.Each each) {
    List<String> all = List.copyOf(keys);
    for (int i = 0; i < all.size(); i += TOGETHER) {
      List<String> some = all.subList(i, Math.min(all.size(), i + TOGETHER));
      Question question = new Question().add(query).texts(some).add(order);
      sql.each(question.text(), each, question.values());
    }
  }

  /** The item of that identity. */
  Optional<Here> item(String identity) {
    return Optional.ofNullable(items.get(identity));
  }

  /** The latest version of an article. */
  @Nullable Version article(String key) {
    return articles.get(key);
  }

  /** The origin of the first report of exactly that text. */
  @Nullable Long origin(String document) {
    return documents.get(document);
  }

  /** An item was written. */
  void add(String identity, Here here) {
    items.put(identity, here);
  }

  /** A report was written. */
  void add(String article, Version version) {
    articles.merge(article, version, (one, other) -> other.number() > one.number() ? other : one);
    documents.putIfAbsent(version.document(), version.origin());
  }
}
