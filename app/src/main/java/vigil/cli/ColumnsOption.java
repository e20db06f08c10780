package vigil.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vigil.source.Columns;

/** What the columns of tables and the fields of JSON objects mean. */
public final class ColumnsOption {
  @Option(
      names = "--columns",
      paramLabel = "FIELD=NAME,…",
      description =
          "Which column of a table, or field of a JSON object, holds what: of text, title, date, url,"
              + " outlet, id, language, author. A field inside an object is named with a point, as in"
              + " outlet=source.name. Usual names are known.")
  private @Nullable String mapping;

  /**
   * As the user says it; null for the usual columns.
   *
   * @throws IllegalArgumentException where it cannot be understood
   */
  public @Nullable String mapping() {
    if (mapping != null) {
      Columns.usual().with(mapping);
    }
    return mapping;
  }

  /**
   * The columns as the user has them.
   *
   * @throws ParameterException where the mapping cannot be understood
   */
  Columns columns(CommandSpec spec) {
    try {
      return mapping == null ? Columns.usual() : Columns.usual().with(mapping);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--columns: " + e.getMessage());
    }
  }
}
