package vigil.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.Days;
import vigil.actors.Fact;
import vigil.actors.KnownActors;
import vigil.data.DataFile;
import vigil.data.DataFile.Line;
import vigil.imports.Imported.Origin;
import vigil.imports.Offices.Post;

/**
 * Reads the rows of an extract out of Wikidata: item, label, other labels, country, kind, position,
 * start and end. An item may have several rows, one for each position. {@code imports/columns.tsv}
 * names the columns that are understood.
 */
final class WikidataActors {
  private final Offices offices;
  private final Countries countries;
  private final Imported imported = new Imported();
  private final Map<String, Column> columns = new HashMap<>();
  private final Set<String> entered = new HashSet<>();

  /** What a column holds. */
  enum Column {
    ITEM,
    LABEL,
    ALIAS,
    COUNTRY,
    KIND,
    OFFICE,
    OF,
    FROM,
    TO
  }

  WikidataActors(KnownActors known) {
    offices = new Offices(known);
    countries = new Countries(known, offices);
    for (Line line : DataFile.resource("imports/columns.tsv").lines()) {
      Column column = line.constant(0, Column.class);
      line.list(1).forEach(n -> columns.put(n.toLowerCase(Locale.ROOT), column));
    }
  }

  /** A row: its place and its cells by the names of their columns. */
  record Row(String at, Map<String, String> cells) {}

  Imported read(List<Row> rows) {
    rows.forEach(this::row);
    return imported;
  }

  void refuse(String at, String why) {
    imported.refuse(at, why);
  }

  private void row(Row row) {
    Map<Column, String> cells = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (name, text) -> {
              Column column = columns.get(name.strip().toLowerCase(Locale.ROOT));
              if (column != null && !text.isBlank()) {
                cells.putIfAbsent(column, text.strip());
              }
            });
    String label = cells.getOrDefault(Column.LABEL, "");
    String item = item(cells.getOrDefault(Column.ITEM, ""));
    if (label.isEmpty() || label.equals(item)) {
      imported.refuse(row.at(), "no label");
      return;
    }
    String id = item.isEmpty() ? "wd-" + Names.slug(label) : "wd-" + item;
    Origin origin = new Origin("Wikidata " + (item.isEmpty() ? row.at() : item), row.at());
    String country = countries.of(cells.getOrDefault(Column.COUNTRY, ""));
    entry(cells, id, label, country, origin);
    role(cells, id, country, origin);
  }

  private static String item(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private void entry(
      Map<Column, String> cells, String id, String label, @Nullable String country, Origin origin) {
    if (entered.add(id)) {
      imported.entry(kind(cells), id, label, country, List.of(), origin);
      for (String alias : cells.getOrDefault(Column.ALIAS, "").split("[|,;]")) {
        if (!alias.isBlank()) {
          imported.name(Fact.Says.ALIAS, id, alias.strip(), origin);
        }
      }
    }
  }

  /** A person unless the row says otherwise. */
  private static Fact.Says kind(Map<Column, String> cells) {
    String kind = cells.getOrDefault(Column.KIND, "human").toLowerCase(Locale.ROOT);
    if (ImportWords.HUMAN.words().contains(item(kind))) {
      return Fact.Says.PERSON;
    }
    boolean armed = ImportWords.ARMED.words().stream().anyMatch(kind::contains);
    return armed || kind.equals("group") ? Fact.Says.GROUP : Fact.Says.ORGANISATION;
  }

  private void role(Map<Column, String> cells, String id, @Nullable String country, Origin origin) {
    String office = cells.getOrDefault(Column.OFFICE, "");
    if (office.isEmpty()) {
      return;
    }
    try {
      Days days =
          Dates.days(cells.getOrDefault(Column.FROM, ""), cells.getOrDefault(Column.TO, ""));
      String of = offices.owner(cells.getOrDefault(Column.OF, ""));
      Post post = offices.post(office, of == null ? country : of);
      imported.role(id, post.office(), post.of(), post.sectors(), days, origin);
    } catch (RuntimeException e) {
      imported.refuse(origin.at(), String.valueOf(e.getMessage()));
    }
  }
}
