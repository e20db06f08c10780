package vigil.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vigil.data.DataException;
import vigil.data.DataFile;

/**
 * The numbered steps that a store's form went through, kept as SQL among the resources and named in
 * order in {@code record/migrations.tsv}. A store's version is the number of steps taken.
 */
record Migrations(List<Step> steps) {
  Migrations {
    steps = List.copyOf(steps);
  }

  /** One step: its statements in order. */
  record Step(String name, List<String> statements) {
    Step {
      statements = List.copyOf(statements);
    }
  }

  /** Those of a kind of database. */
  static Migrations shipped(String database) {
    List<DataFile.Line> lines = DataFile.resource("record/migrations.tsv").lines();
    return new Migrations(
        IntStream.range(0, lines.size()).mapToObj(i -> step(database, lines.get(i), i)).toList());
  }

  /** The version after all steps. */
  int version() {
    return steps.size();
  }

  /** Those up to a version. */
  Migrations upTo(int version) {
    return new Migrations(steps.subList(0, version));
  }

  private static Step step(String database, DataFile.Line line, int index) {
    String name = line.required(1, "name");
    if (!line.field(0).equals(String.valueOf(index + 1))) {
      throw line.error("step " + line.field(0) + " stands where " + (index + 1) + " should");
    }
    return new Step(name, statements("/vigil/record/" + database + "/" + name + ".sql"));
  }

  private static List<String> statements(String path) {
    try (InputStream in = Migrations.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new DataException(path + ": no such migration");
      }
      return statements(path, in);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** A statement ends with a semicolon at a line's end; lines that begin with -- are comments. */
  private static List<String> statements(String path, InputStream in) throws IOException {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("--") || line.isBlank()) {
        continue;
      }
      statement.append(line).append('\n');
      if (line.endsWith(";")) {
        statements.add(statement.substring(0, statement.length() - 2));
        statement.setLength(0);
      }
    }
    if (statement.length() > 0) {
      throw new DataException(path + ": its last statement does not end");
    }
    return statements;
  }
}
