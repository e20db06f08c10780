package vigil.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query in the making: its text and its values. */
final class Question {
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> values = new ArrayList<>();

  Question add(String sql, @Nullable Object... more) {
    text.append(sql);
    Collections.addAll(values, more);
    return this;
  }

  /**
   * Numbers in brackets, which become values; among none there is nothing. The last is said again
   * up to the next power of two, so that few statements are made of many questions.
   */
  Question numbers(List<Long> numbers) {
    text.append(numbers.isEmpty() ? "(NULL" : "(");
    return rows("?", numbers.stream().map(List::of).toList()).add(")");
  }

  /** The same of texts, of which there must be some. */
  Question texts(List<String> texts) {
    text.append('(');
    return rows("?", texts.stream().map(List::of).toList()).add(")");
  }

  /** The same of pairs, as the rows of a table. */
  Question pairs(List<List<String>> pairs) {
    text.append("(VALUES ");
    return rows("(?, ?)", pairs).add(")");
  }

  private Question rows(String marks, List<? extends List<?>> rows) {
    int many = rows.isEmpty() ? 0 : Integer.highestOneBit(2 * rows.size() - 1);
    text.append(String.join(", ", Collections.nCopies(many, marks)));
    for (int i = 0; i < many; i++) {
      values.addAll(rows.get(Math.min(i, rows.size() - 1)));
    }
    return this;
  }

  /** What holds as of an entry of the log. */
  Question holds(String table, long asOf) {
    if (asOf == Long.MAX_VALUE) {
      return add(" AND " + table + ".until_seq IS NULL");
    }
    return add(
        " AND "
            + table
            + ".seq <= ? AND ("
            + table
            + ".until_seq IS NULL OR "
            + table
            + ".until_seq > ?)",
        asOf,
        asOf);
  }

  Question page(Filter filter) {
    if (filter.limit() > 0) {
      add(" LIMIT ?", filter.limit());
    } else if (filter.skip() > 0) {
      add(" LIMIT ?", Integer.MAX_VALUE);
    }
    return filter.skip() > 0 ? add(" OFFSET ?", filter.skip()) : this;
  }

  String text() {
    return text.toString();
  }

  @Nullable Object[] values() {
    return values.toArray();
  }
}
