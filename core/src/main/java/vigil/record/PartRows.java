package vigil.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of records' ties and tolls, which follow from the records' JSON. */
final class PartRows {
  private static final int SOME = 500;
  private static final String TIE =
      "from_name, from_id, relation, to_name, to_id, from_day, to_day, speaker, evidence_start,"
          + " evidence_end, evidence";
  private static final String TOLL =
      "side, kind, value, low, high, increment, since, as_of, speaker, note, evidence_start,"
          + " evidence_end, evidence";

  private final Sql sql;

  PartRows(Sql sql) {
    this.sql = sql;
  }

  /** Writes those of a record. */
  void add(long record, String json) {
    RecordParts parts = parts(json);
    sql.insert(
        "INSERT INTO told (record, ties, tolls) VALUES (?, ?, ?)",
        record,
        parts.ties().size(),
        parts.tolls().size());
    insert("tie", TIE, record, parts.ties());
    insert("toll", TOLL, record, parts.tolls());
  }

  private static RecordParts parts(String json) {
    try {
      return RecordParts.of(json);
    } catch (IOException e) {
      return new RecordParts(List.of(), List.of()); // no record of the coder's
    }
  }

  private void insert(
      String table, String columns, long record, List<List<@Nullable Object>> rows) {
    int n = 0;
    for (List<@Nullable Object> row : rows) {
      List<@Nullable Object> values = new ArrayList<>(row);
      values.add(0, ++n);
      values.add(0, record);
      String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
      sql.insert(
          "INSERT INTO " + table + " (record, n, " + columns + ") VALUES (" + marks + ")",
          values.toArray());
    }
  }

  /** Whether an earlier form of the store did not keep some. */
  boolean lack() {
    return sql.number("SELECT count(*) FROM told") < sql.number("SELECT count(*) FROM record");
  }

  /** Writes those that an earlier form of the store did not keep. */
  void fill() {
    List<Long> some = missing();
    while (!some.isEmpty()) {
      some.forEach(record -> add(record, json(record)));
      some = missing();
    }
  }

  private List<Long> missing() {
    return sql.list(
        "SELECT r.id FROM record r LEFT JOIN told t ON t.record = r.id WHERE t.record IS NULL"
            + " ORDER BY r.id LIMIT "
            + SOME,
        row -> row.getLong(1));
  }

  private String json(long record) {
    byte[] packed =
        sql.first("SELECT packed FROM record_json WHERE record = ?", row -> row.getBytes(1), record)
            .orElse(new byte[0]);
    try {
      return new String(Hashes.unpacked(packed), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // the proof will tell
    }
  }

  /** Hands what does not hold to the complaint, which throws. */
  void check(Consumer<String> complaint) {
    long[] many = new long[2];
    List<Long> records = sql.list("SELECT id FROM record ORDER BY id", row -> row.getLong(1));
    for (long record : records) {
      RecordParts parts = parts(json(record));
      many[0] += parts.ties().size();
      many[1] += parts.tolls().size();
      boolean told =
          sql.number(
                  "SELECT count(*) FROM told WHERE record = ? AND ties = ? AND tolls = ?",
                  record,
                  parts.ties().size(),
                  parts.tolls().size())
              == 1;
      if (!told
          || !same(rows("tie", TIE, record), parts.ties())
          || !same(rows("toll", TOLL, record), parts.tolls())) {
        complaint.accept("the ties and tolls of record " + record + " are not those that it tells");
      }
    }
    if (sql.number("SELECT count(*) FROM tie") != many[0]
        || sql.number("SELECT count(*) FROM toll") != many[1]
        || sql.number("SELECT count(*) FROM told") != records.size()) {
      complaint.accept("the tables of ties and tolls have rows of no record");
    }
  }

  private List<List<@Nullable Object>> rows(String table, String columns, long record) {
    int many = columns.split(",").length;
    return sql.list(
        "SELECT n, " + columns + " FROM " + table + " WHERE record = ? ORDER BY n",
        row -> {
          List<@Nullable Object> values = new ArrayList<>();
          for (int i = 1; i <= many + 1; i++) {
            values.add(row.getObject(i));
          }
          return values;
        },
        record);
  }

  /** Whether the rows, each with its number first, are those expected. */
  private static boolean same(
      List<List<@Nullable Object>> rows, List<List<@Nullable Object>> expected) {
    if (rows.size() != expected.size()) {
      return false;
    }
    for (int i = 0; i < rows.size(); i++) {
      List<@Nullable Object> row = rows.get(i);
      boolean same =
          text(row.get(0)).equals(String.valueOf(i + 1))
              && texts(row.subList(1, row.size())).equals(texts(expected.get(i)));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static List<String> texts(List<@Nullable Object> values) {
    return values.stream().map(PartRows::text).toList();
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
