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

  /** As many question marks as there are numbers, which become values. */
  Question numbers(List<Long> numbers) {
    text.append('(')
        .append(String.join(", ", Collections.nCopies(numbers.size(), "?")))
        .append(')');
    values.addAll(numbers);
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
