package vigil.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.export.CorrectedJson;
import vigil.export.EventFile;
import vigil.export.ExportForm;
import vigil.pipeline.Coder;
import vigil.record.Filter;
import vigil.record.Store;
import vigil.record.StoreException;

/** Hands out what a store holds. */
@Command(
    name = "export",
    header = "Writes what a store holds in another form, complete and with a proof.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nWrites all that a store holds, or what is asked for: as jsonl (the records, as 'vigil read"
          + " --format jsonl' writes them, with what persons decided); csv, parquet, geojson, atom (a line,"
          + " row, feature or entry for each event); stix (STIX 2.1), ftm (FollowTheMoney) or webannotation"
          + " (W3C), which link them with reports, parties and places; or in the columns of acled, ged,"
          + " polecat or gdelt, which have no status and so tell only what happened. A row tells which"
          + " report it is of, and whether that is a copy of another.",
      "How many there were, what was left out and why, and the SHA-256 of what was written are told at"
          + " the end; with -o they stand in FILE.manifest, too.%n"
    })
final class ExportCommand implements Callable<Integer> {
  private static final String NEVER = "1970-01-01T00:00:00.000Z";

  private final Surroundings surroundings;

  @Mixin private StoreOption in = new StoreOption();

  @Option(
      names = "--to",
      paramLabel = "FORM",
      required = true,
      description = "What to write: ${COMPLETION-CANDIDATES}.")
  private ExportForm form;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file: whole or, if anything fails, not at all.")
  private @Nullable Path output;

  @Option(names = "--words", paramLabel = "WORDS", description = "Words of the reports.")
  private @Nullable String words;

  @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "The first day.")
  private @Nullable LocalDate from;

  @Option(names = "--until", paramLabel = "YYYY-MM-DD", description = "The last day.")
  private @Nullable LocalDate until;

  @Mixin private FilterOptions filters = new FilterOptions();

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = in.read(surroundings);
        Output out = output == null ? Output.to(surroundings.out()) : Output.to(output)) {
      Filter filter = filters.filter(words, from, until, store, filters.limit(true));
      ExportSum sum = new ExportSum(out);
      List<String> remarks = write(store, filter, sum);
      out.commit();
      return end(sum, remarks).number();
    } catch (StoreException e) {
      return StoreOption.told(e, surroundings).number();
    } catch (UncheckedIOException e) {
      return notWritten(Objects.requireNonNull(e.getCause())).number();
    } catch (IOException e) {
      return notWritten(e).number();
    }
  }

  private List<String> write(Store store, Filter filter, ExportSum sum) {
    if (form == ExportForm.JSONL) {
      store.eachRecord(filter, record -> sum.add(EventFile.utf8(CorrectedJson.line(record))));
      return List.of();
    }
    EventFile file =
        EventFile.of(form, Coder.VERSION, store.lastMoment(filter.asOf()).orElse(NEVER));
    sum.frame(file.opening());
    store.eachWhole(filter, event -> sum.add(file, event));
    sum.frame(file.closing());
    return file.remarks();
  }

  /** Tells how many there were and what they come to. */
  private ExitCode end(ExportSum sum, List<String> remarks) throws IOException {
    String what = form == ExportForm.JSONL ? "reports" : "events";
    surroundings.say(String.format(Locale.ROOT, "%d %s, sha256 %s", sum.many(), what, sum.hash()));
    sum.left().forEach((why, many) -> surroundings.say(many + " events left out: " + why));
    remarks.forEach(surroundings::say);
    if (output != null) {
      try (Output out = Output.to(output.resolveSibling(output.getFileName() + ".manifest"))) {
        out.write(manifest(sum, remarks, output.getFileName().toString(), what));
        out.commit();
      }
    }
    return ExitCode.DONE;
  }

  private String manifest(ExportSum sum, List<String> remarks, String name, String what) {
    StringBuilder lines = new StringBuilder();
    line(lines, "file", name);
    line(lines, "form", form);
    line(lines, "producer", "Vigil " + Coder.VERSION);
    if (!form.shapeOf().isEmpty()) {
      line(
          lines,
          "shape",
          "the columns of " + form.shapeOf() + "; not " + form.shapeOf() + "'s data");
    }
    line(lines, what, sum.many());
    sum.left().forEach((why, many) -> line(lines, "left-out", many + " events: " + why));
    remarks.forEach(remark -> line(lines, "remark", remark));
    line(lines, "bytes", sum.bytes());
    line(lines, "sha256", sum.hash());
    return lines.toString();
  }

  private static void line(StringBuilder lines, String label, Object value) {
    lines.append(label).append(' ').append(value).append(System.lineSeparator());
  }

  private ExitCode notWritten(IOException e) {
    if (Output.isPipeClosed(e)) {
      return ExitCode.PIPE_CLOSED;
    }
    surroundings.say(
        (output == null ? "standard output" : output) + ": cannot be written: " + Output.why(e));
    return ExitCode.NOT_WRITTEN;
  }
}
