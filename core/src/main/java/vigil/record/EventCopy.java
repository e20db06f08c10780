package vigil.record;

import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an event anew with some of its values changed; the row that it was made of stays. */
final class EventCopy {
  private final Sql sql;
  private final EventRows events;

  EventCopy(Sql sql, EventRows events) {
    this.sql = sql;
    this.events = events;
  }

  /** A row: its values by the names of its columns. */
  static final class Row {
    final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    @Nullable Object get(String column) {
      return values.get(column);
    }

    String text(String column) {
      return String.valueOf(values.get(column));
    }

    void put(String column, @Nullable Object value) {
      values.put(column, value);
    }
  }

  /** All rows of an event, to be changed and written. */
  static final class Rows {
    final Row event;
    final List<Row> actors;
    final List<Row> places;
    final List<Row> quantities;
    final List<Row> attribution;

    Rows(
        Row event,
        List<Row> actors,
        List<Row> places,
        List<Row> quantities,
        List<Row> attribution) {
      this.event = event;
      this.actors = actors;
      this.places = places;
      this.quantities = quantities;
      this.attribution = attribution;
    }
  }

  Rows read(long event) {
    return new Rows(
        rows("SELECT * FROM event WHERE id = ?", event).get(0),
        rows("SELECT * FROM actor WHERE event = ? ORDER BY role, n", event),
        rows("SELECT * FROM place WHERE event = ?", event),
        rows("SELECT * FROM quantity WHERE event = ? ORDER BY n", event),
        rows("SELECT * FROM attribution WHERE event = ? ORDER BY mention, n", event));
  }

  private List<Row> rows(String query, long event) {
    return new ArrayList<>(
        sql.list(
            query,
            from -> {
              Row row = new Row();
              ResultSetMetaData columns = from.getMetaData();
              for (int i = 1; i <= columns.getColumnCount(); i++) {
                row.put(columns.getColumnName(i), from.getObject(i));
              }
              return row;
            },
            event));
  }

  /** Writes the rows as those of an event of a number of its own. */
  long write(Rows rows, long seq) {
    long id = sql.next("event");
    rows.event.put("id", id);
    rows.event.put("seq", seq);
    rows.event.put("until_seq", null);
    insert("event", rows.event);
    children("actor", rows.actors, id);
    children("place", rows.places, id);
    children("quantity", rows.quantities, id);
    children("attribution", rows.attribution, id);
    index(rows, id);
    return id;
  }

  private void children(String table, List<Row> rows, long event) {
    for (Row row : rows) {
      row.put("event", event);
      insert(table, row);
    }
  }

  private void insert(String table, Row row) {
    String columns = "\"" + String.join("\", \"", row.values.keySet()) + "\"";
    String marks = String.join(", ", Collections.nCopies(row.values.size(), "?"));
    sql.insert(
        "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")",
        row.values.values().toArray());
  }

  private void index(Rows rows, long id) {
    Integer day = rows.event.get("day") instanceof Number number ? number.intValue() : null;
    String outlet =
        sql.first(
                "SELECT coalesce(outlet, '') FROM report WHERE id = ?",
                row -> row.getString(1),
                rows.event.get("report"))
            .orElse("");
    events.facets(
        id,
        day,
        new RowTerms(sql).of(id, rows.event.text("type"), rows.event.text("status"), outlet));
    for (Row place : rows.places) {
      if (place.get("latitude") instanceof Number north
          && place.get("longitude") instanceof Number east) {
        events.box(
            id, north.doubleValue(), east.doubleValue(), day == null ? EventRows.NO_DAY : day);
      }
    }
  }
}
